"""A method uses a name that its class body binds; names of a class body are reached through the class only."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.edits import replaced
from explain.analysis.scopes import Scopes
from explain.analysis.unbound import CLASS_ATTRIBUTE, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    scopes = Scopes.of(source)
    for cause in causes(source, span, CLASS_ATTRIBUTE):
        method = Classes.of(source).method(scopes.scope(cause.use))
        assert method is not None
        bindings = {
            "name": cause.use.id,
            "line": str(cause.use.lineno),
            "attribute": cause.word,
            "class": method.owner.node.name,
            "defined_line": str(cause.line),
        }
        bindings |= replaced(source, cause.use, cause.word)
        related = (Related(source.span(cause.binding.node), "in the class body"),) if cause.binding else ()
        if cause.word.startswith("self."):
            yield Fact(source.span(cause.use), {**bindings, "suggestion": cause.word}, related)
            if span is None:
                continue  # Python 3.10 and 3.11 suggest another name, or none: the second fact is for them
        yield Fact(source.span(cause.use), bindings, related)
