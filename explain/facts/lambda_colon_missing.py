"""Fact: a lambda has no colon between its parameters and its value (lambda x x + 1).

Binds ``parameters``, ``suggestion``, ``line``, and the repair where the value is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import insert
from explain.syntax.vocabulary import is_name, side_by_side


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The lambda whose parameters and value stand side by side, or that has no value."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at, token in enumerate(failure.tokens):
        if token.text == "lambda":
            found = _bare(failure, at) or _gap(failure, at)
            if found is not None:
                yield found
                return


def _bare(failure: Failure, at: int) -> Fact | None:
    """A lambda that ends behind its parameters."""
    end = at + 1
    while end < len(failure.tokens) and (is_name(failure.tokens[end]) or failure.tokens[end].text == ","):
        if end > at + 1 and side_by_side(failure.tokens[end - 1], failure.tokens[end]):
            return None
        end += 1
    behind = failure.tokens[end].text if end < len(failure.tokens) else ""
    if behind not in ("", ")", "]", "}", ";") or failure.tokens[end - 1].text == ",":
        return None
    if failure.repaired(insert(failure.tokens[end - 1].end, ": None")) is None:
        return None
    parameters = failure.text(at + 1, end - 1) if end > at + 1 else ""
    bindings = {"parameters": parameters, "suggestion": f"lambda {parameters}".rstrip() + ": …"}
    return Fact(failure.span(at, end - 1), {**bindings, "line": str(failure.tokens[at].start.line)})


def _gap(failure: Failure, at: int) -> Fact | None:
    for gap in range(at + 1, len(failure.tokens)):
        left, right = failure.tokens[gap - 1], failure.tokens[gap]
        if right.text in (":", "=", "(", ")") or left.text == right.text == "lambda":
            return None
        repair = failure.repaired(insert(left.end, ":")) if side_by_side(left, right) or gap == at + 1 else None
        if repair is not None:
            parameters = failure.text(at + 1, gap - 1) if gap > at + 1 else ""
            head = f"lambda {parameters}".rstrip() + ":"
            bindings = {"parameters": parameters, "suggestion": head, "line": str(left.end.line)}
            return Fact(failure.span(at, gap - 1), {**bindings, **repair})
    return None
