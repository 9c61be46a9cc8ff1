"""A method uses ``self``, but has no such parameter."""

from __future__ import annotations

import ast
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
        names = _others(scopes, method)
        bindings = {
            "name": cause.use.id,
            "function": method.name,
            "class": getattr(scopes.scope(method).node, "name", ""),
            "corrected": f"def {method.name}({', '.join((cause.use.id, *names))}):",
            "defined_line": str(method.lineno),
            "line": str(cause.use.lineno),
        }
        bindings |= header_replaced(source, method, bindings["corrected"])
        yield Fact(source.span(cause.use), bindings, (Related(source.line_span(method.lineno), "no self here"),))


def _others(scopes: Scopes, method: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """The parameters that stay: a first one that nothing uses and no call hands a value is ``self`` by another name."""
    names = [one.arg for one in (*method.args.posonlyargs, *method.args.args)]
    used = {node.id for node in ast.walk(method) if isinstance(node, ast.Name)}
    if not names or names[0] in used:
        return names
    calls = (node for node in scopes.tree.nodes(ast.Call) if getattr(node.func, "attr", "") == method.name)
    return names if any(len(call.args) + len(call.keywords) >= len(names) for call in calls) else names[1:]
