"""Settings as name=value lines."""

DEFAULTS = {"width": 40, "height": 20, "title": "Game"}


def load(text):
    """Settings over their defaults."""
    found = dict(DEFAULTS)
    for line in text.splitlines():
        name, value = line.split("=")
        found[name] = value
    return found


def area(found):
    """How many cells the field has."""
    return found["width"] * found["height"]


def banner(found):
    """The title in a frame."""
    return "*** " + found["title"] + " ***"
