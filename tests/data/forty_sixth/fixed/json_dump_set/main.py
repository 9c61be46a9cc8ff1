"""Keeps the tags of photos."""

import json

photos = {"beach.jpg": {"sea", "sun"}, "alps.jpg": {"snow"}}


def tag(name, word):
    photos.setdefault(name, set()).add(word)


def export():
    return json.dumps({name: sorted(words) for name, words in photos.items()}, indent=2)


tag("alps.jpg", "ski")
print(export())
