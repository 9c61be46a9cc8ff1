"""Trial repairs: whether one statement, taken by itself, is one that the running Python can parse.

Parses, never runs. A statement is tried with as much of a neighbourhood as its kind needs (``else`` gets an ``if``
before it, a header gets a block), so that only what it says itself is judged.
"""

from __future__ import annotations

import ast
import re
import warnings
from functools import lru_cache

from explain.places import Position
from explain.records import dataclass
from explain.source import Token

LONGEST = 20_000
"""Statements longer than this are not tried: a guess about them would cost more time than it is worth."""

_WORD = re.compile(r"[^\W\d]\w*|@")
_BEFORE = {
    "elif": "if x: pass\n",
    "else": "if x: pass\n",
    "except": "try: pass\n",
    "finally": "try: pass\n",
    "case": "match x:\n ",
}
_BLOCK = {"match": "\n case _: pass"}
_AFTER = {"try": "\nfinally: pass", "@": "\ndef f(): pass"}


@dataclass(frozen=True, slots=True)
class Change:
    """Replace what stands between ``start`` and ``end`` by ``text``."""

    start: Position
    end: Position
    text: str


def insert(place: Position, text: str) -> Change:
    """``text`` put in at ``place``."""
    return Change(place, place, text)


def replace(token: Token, text: str) -> Change:
    """``text`` put in the place of ``token``."""
    return Change(token.start, token.end, text)


@lru_cache(maxsize=512)
def parses(code: str) -> bool:
    """Whether ``code``, one logical line without its indentation, is a statement of the running Python.

    A header may lack its block and a clause the statement it continues. Never raises.
    """
    if len(code) > LONGEST or "\0" in code:
        return False
    found = _WORD.match(code)
    word = found[0] if found else ""
    after = (_BLOCK.get(word, " pass") if code.endswith(":") else "") + _AFTER.get(word, "")
    # "case" and "match" are names as well: what is a statement with them as names needs no neighbourhood.
    return _accepted(_BEFORE.get(word, "") + code + after) or (word in ("case", "match") and _accepted(code))


def _accepted(text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
