"""Pieces of printed errors that several test modules put together."""

from __future__ import annotations

from explain.tracebacks import Raised, parse

FRAME = '  File "shop.py", line 3, in main\n    total(rows)\n'
HEAD = "Traceback (most recent call last):\n" + FRAME
CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


def only(text: str) -> Raised:
    """The one error in ``text``."""
    [found] = parse(text)
    [raised] = found.raised
    return raised


def names(text: str) -> list[str]:
    """Every error by its name, members after their group."""
    return [raised.exception for found in parse(text) for raised in found.walk()]
