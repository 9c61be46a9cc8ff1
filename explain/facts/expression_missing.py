"""Fact: a value is missing behind an operator or keyword, or before one (x = 3 +, if x ==:).

Binds ``after`` (what stands before the gap, empty at the beginning), ``before`` (what stands behind it, empty at the
end) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.blocks import before
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import insert
from explain.syntax.vocabulary import BINARY, is_keyword, starts_value

_NEEDS = BINARY - {".", ":="} | {
    "if",
    "elif",
    "while",
    "for",
    "not",
    "with",
    "assert",
    "del",
    "lambda",
    "await",
    "from",
}
_STARS = frozenset({"*", "**"})
_SIGNS = _STARS | frozenset({"+", "-", "~", "not", "(", "[", "lambda", "await", "yield"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The gap at the place, where any name makes the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in (*range(failure.at, failure.until + 2), failure.at - 1):
        if not 0 <= at <= len(failure.tokens) or not _is_gap(failure, at):
            continue
        place = failure.tokens[at - 1].end if at else failure.tokens[0].start
        if failure.repaired(insert(place, " name " if at else "name ")) is not None:
            keyless = at < len(failure.tokens) and failure.tokens[at].text == ":" and at > 0
            where = failure.span(at) if keyless else _span(source, failure, at, place)
            yield Fact(where, {**_around(failure, at), "line": str(where.start.line if keyless else place.line)})
            return


def _is_gap(failure: Failure, at: int) -> bool:
    """Whether the token before ``at`` needs a value behind it that the one at ``at`` does not begin."""
    tokens = failure.tokens
    left = tokens[at - 1].text if at else ""
    right = tokens[at] if at < len(tokens) else None
    if left == ":" and right is None:
        return any(token.text == "lambda" for token in tokens)
    if left == "else" and right is not None and failure.outer[at - 1] >= 0:
        return right.text in (")", "]", "}", ",")
    if left == "." and at > 1:
        return right is None or right.kind != "name"
    if right is not None and right.text == ":" and left in ("{", ",") and _in_braces(failure, at):
        return True
    doubled = right is not None and right.text in _STARS and left in BINARY and left != "="
    if right is not None and not doubled and (starts_value(right) or right.text in _SIGNS):
        return False
    if left in ("*", "**") and at > 1 and tokens[at - 2].text in ("(", "[", "{", ","):
        return False  # a star that unpacks nothing is a fact of its own
    if left == "from" and failure.word == "raise":
        return False  # a fact of its own
    if left == "=" and failure.outer[at - 1] >= 0:
        return False  # arguments and defaults without a value are facts of their own
    if (
        right is not None
        and is_keyword(right)
        and right.text not in ("if", "else", "for", "and", "or", "in", "is", "as")
    ):
        return False
    return left in _NEEDS or (at == 0 and right is not None and right.text in BINARY and _begins(failure))


def _in_braces(failure: Failure, at: int) -> bool:
    return failure.outer[at] >= 0 and failure.tokens[failure.outer[at]].text == "{"


def _begins(failure: Failure) -> bool:
    """Whether the statement is no rest of the one before it."""
    previous = before(failure.layout, failure.index)
    return previous is None or failure.statement.column <= previous.column


def _around(failure: Failure, at: int) -> dict[str, str]:
    before = failure.tokens[at].text if at < len(failure.tokens) else ""
    after = failure.tokens[at - 1].text if at else ""
    told = {"after": after, "before": before}
    if after == "elif" and before == ":":
        told["conditional"] = after
    if (after, before, at) == ("for", "in", 1) and failure.tokens[-1].text == ":" and len(failure.tokens) > 4:
        told |= {"free_name": "number", "looped": failure.shown(2, len(failure.tokens) - 2)}
    return told


def _span(source: Source, failure: Failure, at: int, place: Position) -> Span:
    return failure.span(at - 1) if at else Span(source.file, place, failure.tokens[0].end)
