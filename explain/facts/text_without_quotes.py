"""A word stands without quotes where the code around it, or the same word elsewhere in the file, says it is text."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.unbound import UNQUOTED, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, UNQUOTED):
        bindings = {"name": cause.use.id, "line": str(cause.use.lineno), "quoted": cause.word}
        bindings |= replaced(source, cause.use, cause.word)
        related: tuple[Related, ...] = ()
        if cause.binding is not None:
            bindings["text_line"] = str(cause.line)
            related = (Related(source.span(cause.binding.node), "here it is text"),)
        yield Fact(source.span(cause.use), bindings, related)
