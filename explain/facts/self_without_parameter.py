"""A method uses ``self``, but has no such parameter."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import header_replaced
from explain.analysis.scopes import Scopes
from explain.analysis.trees import FUNCTIONS
from explain.analysis.unbound import NO_SELF, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    scopes = Scopes.of(source)
    for cause in causes(source, span, NO_SELF):
        method = cause.binding.node if cause.binding else None
        if not isinstance(method, FUNCTIONS):
            continue
        names = [one.arg for one in (*method.args.posonlyargs, *method.args.args)]
        bindings = {
            "name": cause.use.id,
            "function": method.name,
            "class": getattr(scopes.scope(method).node, "name", ""),
            "corrected": f"def {method.name}({', '.join(('self', *names))}):",
            "defined_line": str(method.lineno),
            "line": str(cause.use.lineno),
        }
        bindings |= header_replaced(source, method, bindings["corrected"])
        yield Fact(source.span(cause.use), bindings, (Related(source.line_span(method.lineno), "no self here"),))
