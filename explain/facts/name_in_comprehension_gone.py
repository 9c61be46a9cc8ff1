"""A comprehension's variable is used after the comprehension, outside of which it never existed."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.unbound import COMPREHENSION_OVER, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, COMPREHENSION_OVER):
        bindings = {"name": cause.use.id, "line": str(cause.use.lineno), "comprehension_line": str(cause.line)}
        related = (Related(source.span(cause.binding.node), "exists only in here"),) if cause.binding else ()
        yield Fact(source.span(cause.use), bindings, related)
