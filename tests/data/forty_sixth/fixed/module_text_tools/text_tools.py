"""Work on texts."""

import textwrap


def shorten(text, width=20):
    """At most `width` letters."""
    if len(text) <= width:
        return text
    lines = textwrap.wrap(text, width - 3)
    return lines[0] + "..."


def title(text):
    """Every word with a capital."""
    return " ".join(word.capitalize() for word in text.split())
