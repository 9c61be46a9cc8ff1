"""Fact: a variable has an at sign before its name, as in Ruby (@city = city).

Binds ``name``, ``suggestion`` (as Python writes it), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import outward
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import replace
from explain.syntax.vocabulary import ends_value, is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The signs that touch a name where a value begins, where the statement is whole without them."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    signs = [at for at in range(len(failure.tokens) - 1) if _marks_name(failure, at)]
    if not signs:
        return
    prefix = "self." if _in_method(failure) else ""
    repair = failure.repaired(*(replace(failure.tokens[at], prefix) for at in signs))
    if repair is not None:
        name = failure.tokens[signs[0] + 1].text
        bindings = {"name": "@" + name, "suggestion": prefix + name, "line": str(failure.tokens[signs[0]].start.line)}
        yield Fact(failure.span(signs[0], signs[0] + 1), {**bindings, **repair})


def _marks_name(failure: Failure, at: int) -> bool:
    sign, name = failure.tokens[at], failure.tokens[at + 1]
    if sign.text != "@" or not is_name(name) or sign.end != name.start:
        return False
    return at == 0 or not (ends_value(failure.tokens[at - 1]) or failure.tokens[at - 1].text == "@")


def _in_method(failure: Failure) -> bool:
    """Whether the nearest function around the statement has self for its first parameter."""
    for one in outward(failure.layout, failure.index):
        if one.word in ("def", "async") and one.column < failure.statement.column:
            return "(self" in failure.layout.text[one.start : one.end].replace(" ", "")
    return False
