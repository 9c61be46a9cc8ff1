"""Whether to colour, decided as CPython decides it. Knows no colour.

The order is that of ``_colorize.can_colorize`` in CPython 3.14: ``PYTHON_COLORS``, ``NO_COLOR``, ``FORCE_COLOR``,
``TERM=dumb``, then whether the stream is a terminal; ``--color`` stands before all of them.
"""

from __future__ import annotations

from collections.abc import Mapping


def wants_colour(choice: str, environ: Mapping[str, str], isatty: bool) -> bool:
    """Whether to colour under ``--color`` ``choice`` ("auto", "always" or "never"). Raises ValueError for another."""
    if choice not in ("auto", "always", "never"):
        raise ValueError(f"no colour choice: {choice!r}")
    if choice != "auto":
        return choice == "always"
    if environ.get("PYTHON_COLORS") in ("0", "1"):
        return environ["PYTHON_COLORS"] == "1"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return isatty and environ.get("TERM") != "dumb"


def wants_links(choice: str, environ: Mapping[str, str], isatty: bool) -> bool:
    """Whether to print links: on a real terminal that is coloured, never in a file that only asked for colour."""
    return isatty and environ.get("TERM") != "dumb" and wants_colour(choice, environ, isatty)
