"""A name is used after ``del`` removed it. Looks at names only."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.unbound import DELETED, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, DELETED):
        bindings = {"name": cause.use.id, "line": str(cause.use.lineno), "deleted_line": str(cause.line)}
        related = (Related(source.span(cause.binding.node), "removed here"),) if cause.binding else ()
        yield Fact(source.span(cause.use), bindings, related)
