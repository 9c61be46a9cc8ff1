"""A name is used that is the usual short name of a well-known package which the file does not import."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import imported
from explain.analysis.known_names import ALIASES
from explain.analysis.unbound import MODULE_ALIAS, causes
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, MODULE_ALIAS):
        module, text = ALIASES[cause.word]
        yield Fact(
            source.span(cause.use),
            {
                "name": cause.use.id,
                "line": str(cause.use.lineno),
                "module": module,
                "import_text": text,
                **imported(source, text),
            },
        )
