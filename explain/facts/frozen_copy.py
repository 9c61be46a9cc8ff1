"""A field is set that may be one of a frozen dataclass, as a changed copy would be made. It only fills holes."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.changed_copies import fields_set
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such assignment at ``span``; nothing beforehand."""
    if span is None:
        return
    changes = list(fields_set(Values.of(source), span))
    if len(changes) == 1 and changes[0].value:
        change = changes[0]
        copied = f"{change.holder} = replace({change.holder}, {change.field}={change.value})"
        bindings = {"field": change.field, "copied": copied, "line": str(change.statement.lineno)}
        yield Fact(source.span(change.statement), uncut(bindings))
