"""Fact: exec is used as a statement, as in Python 2 (exec code in names).

Binds ``argument`` (what it runs), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.legacy import legacy_statement
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The exec statement, where parentheses around what it runs make the statement whole."""
    failure = failure_at(source, span)
    legacy = legacy_statement(failure, "exec") if failure else None
    if failure is None or legacy is None:
        return
    tokens = failure.tokens[legacy.first : legacy.last + 1]
    split = next((at for at, token in enumerate(tokens, legacy.first) if token.text == "in"), legacy.last + 1)
    argument = failure.text(legacy.first, split - 1)
    names = f", {failure.text(split + 1, legacy.last)}" if split < legacy.last else ""
    keyword = failure.tokens[legacy.at]
    repair = failure.repaired(Change(keyword.start, failure.tokens[legacy.last].end, f"exec({argument}{names})"))
    if repair is not None:
        bindings = {"argument": brief(argument), "line": str(keyword.start.line)}
        yield Fact(failure.span(legacy.at, legacy.last), {**bindings, **repair})
