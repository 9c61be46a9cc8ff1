"""An operator stands between a text and a number, which Python does not convert into each other."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.mixtures import told
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for node, _, bindings in told(source, span):
        yield Fact(source.span(node), bindings)
