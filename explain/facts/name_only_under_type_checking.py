"""A name is used at run time that the file binds only under ``if TYPE_CHECKING``."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.unbound import TYPE_CHECKING_ONLY, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, TYPE_CHECKING_ONLY):
        assert cause.binding is not None
        bindings = {
            "name": cause.use.id,
            "line": str(cause.use.lineno),
            "import_line": str(cause.line),
            "import_text": source.line(cause.line).strip(),
        }
        related = (Related(source.span(cause.binding.node), "only type checkers run this"),)
        yield Fact(source.span(cause.use), bindings, related)
