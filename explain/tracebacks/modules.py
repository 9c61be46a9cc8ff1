"""Frames that name a module or a function and no file: Zope's and PL/Python's, among CPython's other lines."""

from __future__ import annotations

import re

from explain.tracebacks.translated import place

_ZOPE = re.compile(r"  Module ([\w.]{1,200}), line ([0-9]{1,9}), in (\S.*)")
_DATABASE = re.compile(r'  PL/Python (?:function "([^"]{1,200})"|(anonymous code block)), line ([0-9]{1,9}), in (\S.*)')
_TOLD = re.compile(r"ERROR:  (\w[\w.]*: .*)")


def is_place(text: str) -> bool:
    """Whether ``text`` is such a frame."""
    return as_file(text) != text


def as_file(text: str) -> str:
    """The line as CPython prints it: the module or the database's function stands where the file would."""
    stripped = text.rstrip()
    if found := _ZOPE.fullmatch(stripped):
        return place(found[1], found[2], found[3])
    if found := _DATABASE.fullmatch(stripped):
        return place(f"<{found[1] or found[2]}>", found[3], found[4])
    return text


def told_above(text: str) -> str:
    """What PostgreSQL says of the error in ``text``, the line above its "CONTEXT"; empty where it says nothing."""
    found = _TOLD.search(text)
    return found[1] if found else ""
