"""A method uses a name that its class body binds; names of a class body are reached through the class only."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.bare_names import bare_names
from explain.analysis.unbound import CLASS_ATTRIBUTE
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for use, bindings, binding in bare_names(source, span, CLASS_ATTRIBUTE):
        related = (Related(source.span(binding.node), "in the class body"),) if binding else ()
        yield Fact(source.span(use), bindings, related)
