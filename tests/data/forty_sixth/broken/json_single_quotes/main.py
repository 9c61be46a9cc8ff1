"""Reads the options of a program."""

import json

OPTIONS = """
{
  "theme": "dark",
  "size": 12,
  "recent": ["a.txt", "b.txt"],
}
"""


def load(text):
    options = json.loads(text)
    options.setdefault("language", "en")
    return options


options = load(OPTIONS)
print(options["theme"], options["language"])
