"""Marks in a pinned text for values that are known only when the test runs: an f-string's, a format's. Reads no code.

A mark is one character of a private range, so that a text with marks is still a text. Each value has a mark of its own.
"""

from __future__ import annotations

import re

_FIRST, MOST = 0xE100, 64
MARK = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + MOST - 1)}]")


def mark(number: int) -> str:
    """The mark of the value ``number``, which is below ``MOST``."""
    return chr(_FIRST + number)


def number(found: str) -> int:
    """Which value the mark ``found`` stands for."""
    return ord(found) - _FIRST


def marked(text: str) -> bool:
    """Whether a value stands in ``text``."""
    return MARK.search(text) is not None


def fixed(text: str) -> str:
    """The longest part of ``text`` without a value."""
    return max(MARK.split(text), key=len)
