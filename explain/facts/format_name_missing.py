"""A format text names a value that it is not given."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.formatting import formattings
from explain.analysis.guards import foreseen
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for one in formattings(source, span):
        if one.missing_name and (span is not None or not foreseen(one.values.tree, one.node, "KeyError")):
            yield Fact(source.span(one.node), {**one.described(source), "key": one.missing_name})
