"""Saves which tags a note carries."""

import json


def note(title, text):
    return {
        "title": title,
        "tags": {word.strip("#") for word in text.split() if word.startswith("#")},
        "length": len(text),
    }


def main():
    entry = {"title": "Monday", "tags": {"rain", "work"}, "length": 20}
    print(json.dumps(entry, indent=2, sort_keys=True))
    print(sorted(note("Tuesday", "no #rain")["tags"]))


main()
