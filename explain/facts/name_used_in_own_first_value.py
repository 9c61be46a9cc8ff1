"""The statement that would give a name its first value reads that name."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.unbound import OWN_FIRST_VALUE, causes
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, OWN_FIRST_VALUE):
        yield Fact(source.span(cause.use), {"name": cause.use.id, "line": str(cause.use.lineno)})
