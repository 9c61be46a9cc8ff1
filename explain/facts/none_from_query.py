"""A value is None because a query of a database found no row; only known when it runs."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.nothing import methods_giving_nothing
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_ONE_ROW = ("fetchone", "first", "one_or_none", "scalar_one_or_none", "find_one")
"""Methods of cursors and query results that give None where there is no row, or no row any more."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses of such rows at ``span``; nothing beforehand."""
    for use, call, bindings in methods_giving_nothing(source, span, _ONE_ROW):
        yield Fact(source.span(use.node), bindings, (Related(source.span(call), "None where there is no row"),))
