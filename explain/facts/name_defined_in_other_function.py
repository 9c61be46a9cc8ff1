"""A name is used that only another function binds, as a variable of its own."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.unbound import OTHER_FUNCTION, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, OTHER_FUNCTION):
        assert cause.binding is not None
        bindings = {
            "name": cause.use.id,
            "line": str(cause.use.lineno),
            "function": getattr(cause.binding.scope.node, "name", ""),
            "defined_line": str(cause.line),
        }
        related = (Related(source.span(cause.binding.node), "known only in this function"),)
        yield Fact(source.span(cause.use), bindings, related)
