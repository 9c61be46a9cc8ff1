"""A function reads a variable of its own before giving it a value: assigning it anywhere made the name local."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.scopes import Scopes
from explain.analysis.unbound import LOCAL_TOO_EARLY, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    scopes = Scopes.of(source)
    for cause in causes(source, span, LOCAL_TOO_EARLY):
        if cause.binding is None:
            continue
        name = cause.use.id
        function = cause.binding.scope.node
        bindings = {
            "name": name,
            "line": str(cause.use.lineno),
            "assigned_line": str(cause.line),
            "function": getattr(function, "name", "lambda"),
        }
        related = [Related(source.span(cause.binding.node), "this makes the name local")]
        outer = scopes.module.names.get(name)
        if outer:
            bindings["global_line"] = str(outer[0].line)
            related.append(Related(source.span(outer[0].node), "the global one"))
        yield Fact(source.span(cause.use), bindings, tuple(related))
