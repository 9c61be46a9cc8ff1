"""A name is used that nearly everyone imports from one module of the standard library, and the file does not."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import imported
from explain.analysis.known_names import MEMBERS
from explain.analysis.unbound import STDLIB_MEMBER, causes
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, STDLIB_MEMBER):
        module = MEMBERS[cause.word]
        yield Fact(
            source.span(cause.use),
            {
                "name": cause.use.id,
                "line": str(cause.use.lineno),
                "module": module,
                "import_line_text": f"from {module} import {cause.word}",
                **imported(source, f"from {module} import {cause.word}"),
            },
        )
