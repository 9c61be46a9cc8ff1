"""A built-in value is asked for an attribute that it lacks, and has one that is spelled nearly like it."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.attributes import misspelled_attributes
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for node, bindings in misspelled_attributes(source, span):
        yield Fact(source.span(node), bindings)
