"""Fact: a call has a text, a number or an item before an equals sign, where a parameter's name belongs (dict("tea"=3)).

Binds ``argument`` (what stands there) and ``line``; for a text that could be a name ``name`` and the repair too.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NAME, STRING, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.targets import kind_of
from explain.syntax.trial import Change
from explain.syntax.vocabulary import ends_value, is_name

_KINDS = ("literal", "attribute", "subscript", "function call")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such argument of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at, token in enumerate(failure.tokens):
        if token.text == "=" and _in_call(failure, at):
            first = _argument(failure, at)
            if first < at and kind_of(failure.text(first, at - 1)) in _KINDS:
                yield _fact(failure, first, at)
                return


def _fact(failure: Failure, first: int, at: int) -> Fact:
    token, where = failure.tokens[first], failure.span(first, at - 1)
    bindings = {"argument": failure.shown(first, at - 1), "line": str(token.start.line)}
    name = token.text[1:-1] if token.kind == STRING and first == at - 1 else ""
    if _is_plain(name):
        change = Change(token.start, token.end, name)
        bindings = {**bindings, "name": name, **(failure.repaired(change) or {})}
    return Fact(where, bindings)


def _is_plain(name: str) -> bool:
    """Whether the text of a string could be a parameter's name."""
    tokens = Source("", name).tokens
    return len(tokens) == 1 and tokens[0].kind == NAME and is_name(tokens[0])


def _in_call(failure: Failure, at: int) -> bool:
    opening = failure.outer[at]
    return opening > 0 and failure.tokens[opening].text == "(" and ends_value(failure.tokens[opening - 1])


def _argument(failure: Failure, at: int) -> int:
    """The first token of the argument that ends before the equals sign."""
    first = at
    while first - 1 > failure.outer[at]:
        before = failure.tokens[first - 1]
        if before.text == "," and failure.outer[first - 1] == failure.outer[at]:
            break
        first -= 1
    return first
