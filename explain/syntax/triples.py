"""Texts in three quotes that lack their end, so that the quotes of the next one end them. Reads up to the place."""

from __future__ import annotations

import re

from explain.source import STRING
from explain.syntax.failure import Failure
from explain.syntax.quotes import quote_of
from explain.syntax.vocabulary import RESERVED

# Possessive, so that a long string neither backtracks nor piles up states.
_PIECE = re.compile(
    r"\#[^\n]*|(?P<quote>'''|\"\"\")|'(?:[^'\\\n]++|\\[\s\S])*+'?|\"(?:[^\"\\\n]++|\\[\s\S])*+\"?",
)
_BODY = {
    "'''": re.compile(r"(?:[^'\\]++|\\[\s\S]|'(?!''))*+"),
    '"""': re.compile(r'(?:[^"\\]++|\\[\s\S]|"(?!""))*+'),
}
_WORD = re.compile(r"[^\W\d]\w*")
_PREFIXES = frozenset({"r", "b", "u", "f", "t", "rb", "br", "rf", "fr", "rt", "tr"})


def running_on(failure: Failure) -> tuple[int, int] | None:
    """Where a text of several lines begins and ends that ends in the opening quotes of another one.

    A word touches its end, which no whole program has. Asked only where a text in three quotes is open at the end, or
    stands in the refused statement; reads no further than there.
    """
    layout = failure.layout
    opened = [one.offset + 3 for one in layout.open_strings if len(one.quote) == 3]
    inside = any(token.kind == STRING and len(quote_of(token)) == 3 for token in failure.tokens)
    if not opened and not inside:
        return None
    found = _first(layout.text, max([failure.piece.end, *opened]))
    return found if found and "\n" in layout.text[found[0] : found[1]] else None


def _first(text: str, stop: int) -> tuple[int, int] | None:
    offset = 0
    while piece := _PIECE.search(text, offset, stop):
        offset = piece.end()
        if piece["quote"] is None:
            continue
        body = _BODY[piece["quote"]].match(text, offset)
        end = body.end() if body else offset
        if not text.startswith(piece["quote"], end):
            return None
        offset = end + 3
        word = _WORD.match(text, offset)
        if word and word[0] not in RESERVED and word[0].lower() not in _PREFIXES:
            return piece.start(), offset
    return None
