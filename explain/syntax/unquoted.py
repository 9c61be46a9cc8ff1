"""Words that were meant to be text and have no quotes, and the letter x between two values. Judges no cause."""

from __future__ import annotations

import builtins
import re

from explain.records import dataclass
from explain.source import NAME, NUMBER, Token
from explain.syntax.failure import Failure
from explain.syntax.typos import misspelled_keyword
from explain.syntax.vocabulary import RESERVED, is_name

_KNOWN = frozenset(dir(builtins))
_MARKS = frozenset({",", ".", "!", "?", "'", ":", "-", ";"})
_ENDS = frozenset({"!", "?"})


@dataclass(frozen=True, slots=True)
class Unquoted:
    """The tokens ``first`` to ``last`` are words that mean nothing to the program."""

    first: int
    last: int


def unquoted_words(failure: Failure) -> Unquoted | None:
    """The words between the parentheses of a call, or behind an equals sign, where they read as text.

    All of them stand on one line, nothing but marks of a sentence parts them, and two that stand side by side, or any
    one before an exclamation mark or a question mark, occur nowhere else in the file.
    """
    if failure.piece.partial or failure.word in RESERVED - {"return"}:
        return None
    found = _between(failure)
    if found is None:
        return None
    tokens = failure.tokens[found.first : found.last + 1]
    if not is_name(tokens[0]) or tokens[0].start.line != tokens[-1].end.line or len(tokens) < 2:
        return None
    if not all(token.kind in (NAME, NUMBER) or token.text in _MARKS | _ENDS for token in tokens):
        return None
    strange = [is_name(token) and _is_strange(failure, token.text) for token in tokens]
    paired = any(strange[at] and strange[at - 1] for at in range(1, len(tokens)))
    asked = tokens[-1].text in _ENDS and len(tokens) > 2 and any(strange)
    slips = tokens[0].text == "new" or misspelled_keyword(failure) is not None
    return found if (paired or asked) and not slips else None


def _between(failure: Failure) -> Unquoted | None:
    """The inside of the first pair of parentheses behind a name, or what stands behind the statement's equals sign."""
    texts = [token.text for token in failure.tokens]
    if is_name(failure.tokens[0]) and "=" in texts[1:2] and "(" not in texts and len(texts) > 3:
        return Unquoted(2, len(texts) - 1)
    for at in range(1, len(texts)):
        if texts[at] == "(" and is_name(failure.tokens[at - 1]) and failure.closing(at) > at + 1:
            return Unquoted(at + 1, failure.closing(at) - 1)
    return None


def _is_strange(failure: Failure, name: str) -> bool:
    """Whether nothing else in the file, and no built-in, has the name; a single letter is always a name."""
    return len(name) > 1 and name not in _KNOWN and len(re.findall(rf"\b{re.escape(name)}\b", failure.layout.text)) == 1


def letter_for_times(failure: Failure) -> int:
    """The index of a letter x between two values that is a name nowhere else in the file, or 0."""
    for at in range(1, len(failure.tokens) - 1):
        left, token, right = failure.tokens[at - 1 : at + 2]
        if token.text != "x" or not (_is_known(failure, left) and _is_known(failure, right)):
            continue
        if sum(one.kind == NAME and one.text == "x" for one in failure.source.tokens) == 1:
            return at
    return 0


def _is_known(failure: Failure, token: Token) -> bool:
    """Whether ``token`` is a number, or a name that stands in the file a second time."""
    if not is_name(token):
        return token.kind == NUMBER
    return len(re.findall(rf"\b{re.escape(token.text)}\b", failure.layout.text)) > 1
