"""Keeps the tags of photos."""

import json

photos = {"beach.jpg": {"sea", "sun"}, "alps.jpg": {"snow"}}


def tag(name, word):
    photos.setdefault(name, set()).add(word)


def export():
    return json.dumps(photos, indent=2, sort_keys=True)


tag("alps.jpg", "ski")
print(export())
