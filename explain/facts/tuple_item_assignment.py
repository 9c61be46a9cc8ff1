"""An element of a tuple is assigned to or deleted, but a tuple cannot change."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.items import stored_items
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for item in stored_items(source, span, "tuple"):
        if span is None and foreseen(item.values.tree, item.node, "TypeError"):
            continue
        binding = item.origin.binding
        related = (Related(source.span(binding.node), "a tuple"),) if binding else ()
        yield Fact(source.span(item.node), item.described(source), related)
