"""A module of the standard library is used that the file does not import."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import imported
from explain.analysis.unbound import STDLIB_MODULE, causes
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, STDLIB_MODULE):
        yield Fact(
            source.span(cause.use),
            {
                "name": cause.use.id,
                "line": str(cause.use.lineno),
                "module": cause.word,
                "import_line_text": f"import {cause.word}",
                **imported(source, f"import {cause.word}"),
            },
        )
