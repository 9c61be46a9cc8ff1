"""A file that does not parse, as flake8 and pylint say it on one line in Python's words (mypy and ruff use others)."""

from __future__ import annotations

import re

from explain.tracebacks.model import Frame, Raised

_PLACE = r"(\S.{0,400}?\.pyi?):([0-9]{1,9}):(?:[0-9]{1,9}:)? "
_FLAKE8 = re.compile(_PLACE + r"E9[09][0-9] ((?:Syntax|Indentation|Tab)Error): (.*)")
_PYLINT = re.compile(_PLACE + r"E0001: (?:Parsing failed: )?'(.*) \([^()]{0,200}\)' \(syntax-error\)")


def one_line(text: str) -> Raised | None:
    """The error that the line ``text`` tells, with its place as the only frame."""
    if ".py" not in text[:500]:
        return None
    stripped = text.rstrip()
    if found := _FLAKE8.fullmatch(stripped):
        return _raised(found[1], found[2], found[3], found[4])
    if found := _PYLINT.fullmatch(stripped):
        return _raised(found[1], found[2], "SyntaxError", found[3])
    return None


def _raised(file: str, line: str, exception: str, message: str) -> Raised:
    return Raised("exception", exception, message, (Frame(file[:1_024], int(line), None),))
