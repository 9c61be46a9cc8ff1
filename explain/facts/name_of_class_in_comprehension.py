"""A comprehension or a lambda in a class body uses a name of that class, which it cannot see.

Binds ``name``, ``line``, ``class``, ``defined_line`` and ``inner`` (which of the two it is).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.scopes import CLASS, COMPREHENSION, FUNCTION, Binding, Scope, Scopes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The use at ``span`` of a name that the class around binds above; nothing without a span."""
    if span is None:
        return
    scopes = Scopes.of(source)
    for use in scopes.tree.nodes(ast.Name, span):
        found = _hidden(scopes, use) if isinstance(use.ctx, ast.Load) else None
        if found is None:
            continue
        inner, binding = found
        assert isinstance(binding.scope.node, ast.ClassDef)
        bindings = {
            "name": use.id,
            "line": str(use.lineno),
            "class": binding.scope.node.name,
            "defined_line": str(binding.line),
            "inner": inner,
        }
        yield Fact(source.span(use), bindings, (Related(source.span(binding.node), "in the class body"),))


def _hidden(scopes: Scopes, use: ast.Name) -> tuple[str, Binding] | None:
    """What hides the class's name from ``use``, and where the class binds it; None where something else is wrong."""
    scope: Scope | None = scopes.scope(use)
    outermost = None
    while scope is not None and (scope.kind == COMPREHENSION or isinstance(scope.node, ast.Lambda)):
        outermost, scope = scope, scope.parent
    if outermost is None or scope is None or scope.kind != CLASS or scopes.owner(use.id, scopes.scope(use)):
        return None
    bindings = scope.names.get(use.id, [])
    if not bindings or bindings[0].line > use.lineno:
        return None
    return ("lambda" if outermost.kind == FUNCTION else "comprehension"), bindings[0]
