"""A result of the standard library stands in the place of something else, which is a part of it."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.library_parts import told_of
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the results at ``span`` of which another part is wanted, by type; nothing beforehand."""
    for place, made, bindings in told_of(source, span, asked=False) if span is not None else ():
        related = (Related(source.span(made.node), f"gives {made.gives}"),) if made.node is not place else ()
        yield Fact(source.span(place), bindings, related)
