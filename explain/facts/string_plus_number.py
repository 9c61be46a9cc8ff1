"""An operator stands between a text and a number, which Python does not convert into each other."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.mixtures import told
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for node, operator, bindings in told(source, span):
        if span is not None and operator == "Mult" and "as_number" not in bindings:
            continue  # a text that is no number is meant to be repeated
        if span is not None or operator != "Add":  # another page tells of those
            yield Fact(source.span(node), bindings)
