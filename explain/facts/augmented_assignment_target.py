"""Fact: an augmented assignment changes something that cannot be assigned to (f() += 1).

Binds ``target``, ``kind`` (CPython's word for it), ``operator`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import OP, Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.targets import kind_of

_ASSIGNABLE = frozenset({"", "name", "attribute", "subscript"})
_COMPARE = frozenset({"==", "!=", "<=", ">=", ":=", "="})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The target before the operator of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at, token in enumerate(failure.tokens):
        if token.kind == OP and token.text.endswith("=") and token.text not in _COMPARE and failure.outer[at] < 0 < at:
            target = failure.text(0, at - 1)
            kind = kind_of(target)
            if kind not in _ASSIGNABLE:
                bindings = {"target": brief(target), "kind": kind, "operator": token.text, "line": str(failure.line)}
                yield Fact(failure.span(0, at - 1), bindings)
            return
