"""A name is used before the line that first gives it a value. Looks at names only."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.unbound import DEFINED_LATER, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, DEFINED_LATER):
        bindings = {"name": cause.use.id, "line": str(cause.use.lineno), "defined_line": str(cause.line)}
        related = (Related(source.span(cause.binding.node), "defined here"),) if cause.binding else ()
        yield Fact(source.span(cause.use), bindings, related)
