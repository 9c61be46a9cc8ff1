"""A class body uses the class itself, whose name is bound only once the body has run."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.unbound import CLASS_UNFINISHED, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, CLASS_UNFINISHED):
        assert cause.binding is not None
        place = source.line_span(cause.line)
        bindings = {"name": cause.use.id, "line": str(cause.use.lineno), "class_line": str(cause.line)}
        yield Fact(source.span(cause.use), bindings, (Related(place, "bound when this body is done"),))
