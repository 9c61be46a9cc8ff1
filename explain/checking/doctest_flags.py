"""The options that a project runs its doctests with, from pytest's settings. Looks at no code and judges no example."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from explain.patterns import pattern

_FILES = ("pytest.ini", ".pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg")
_SETTING = pattern(r"^[ \t]*doctest_optionflags[ \t]*=[ \t]*(.*(?:\n(?:[ \t]+|[\]\"'#]).*)*)", re.MULTILINE)
_FLAG = pattern(r"\b[A-Z][A-Z_]+[A-Z]\b")
_LARGEST = 1_000_000


def doctest_flags(folder: str) -> tuple[str, ...]:
    """The flags of ``doctest_optionflags`` in the nearest file from ``folder`` upwards that sets them."""
    for above in _upwards(folder):
        for name in _FILES:
            text = _text(os.path.join(above, name))
            found = _SETTING.search(text) if "doctest_optionflags" in text else None
            if found:
                return tuple(dict.fromkeys(_FLAG.findall(found[1])))
    return ()


def _upwards(folder: str) -> Iterator[str]:
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        folder = above
        yield folder


def _text(file: str) -> str:
    try:
        with open(file, encoding="utf-8", errors="replace") as opened:
            return opened.read(_LARGEST)
    except (OSError, ValueError):
        return ""
