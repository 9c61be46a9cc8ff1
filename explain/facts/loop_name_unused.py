"""A name that nothing defines is used in a loop whose own name nothing uses. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.known_names import BUILTINS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of names without a binding, inside such a loop; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for use in values.tree.nodes(ast.Name, span):
        if not isinstance(use.ctx, ast.Load) or values.scopes.bindings(use.id, values.scopes.scope(use)):
            continue
        if use.id in BUILTINS:
            continue
        around = [one for one in values.tree.ancestors(use) if isinstance(one, ast.For)]
        loop = around[0] if around and isinstance(around[0].target, ast.Name) else None
        if loop is None or not isinstance(loop.target, ast.Name) or _is_read(values, loop.target.id):
            continue
        bindings = {"name": use.id, "loop_name": loop.target.id, "loop_line": str(loop.lineno)}
        yield Fact(source.span(use), bindings, (Related(source.span(loop.target), "used nowhere"),))


def _is_read(values: Values, name: str) -> bool:
    return name == "_" or any(isinstance(one.ctx, ast.Load) for one in values.scopes.uses(name))
