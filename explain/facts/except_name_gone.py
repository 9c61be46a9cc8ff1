"""A name from ``except … as`` is used after its block: Python removed it there. Looks at names only."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.unbound import CAUGHT_NAME_GONE, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, CAUGHT_NAME_GONE):
        bindings = {"name": cause.use.id, "line": str(cause.use.lineno), "except_line": str(cause.line)}
        related = (
            (Related(source.span(cause.binding.node), "the name lives only in this block"),) if cause.binding else ()
        )
        yield Fact(source.span(cause.use), bindings, related)
