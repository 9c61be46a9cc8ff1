"""A loop goes from object to object by an attribute, and looks at what stands behind the last one: None."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.quoting import quoted, whole
from explain.analysis.scopes import Scopes
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` that are asked of such a name; nothing beforehand."""
    if span is None:
        return
    scopes = Tree.of(source).derived(Scopes)
    for node in scopes.tree.nodes(ast.Attribute, span):
        if not isinstance(node.value, ast.Name):
            continue
        step = _step(scopes, node.value)
        if step is None:
            continue
        test = _test(scopes, node)
        name = node.value.id
        bindings = {
            "name": name,
            "attr": node.attr,
            "step": quoted(source, step),
            "step_line": str(step.lineno),
            "line": str(node.lineno),
        }
        if test is not None and step.value is not node:
            loose = isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or)
            text = whole(source, test)
            corrected = f"{name} is not None and {f'({text})' if loose else text}"
            bindings |= {"corrected": corrected, **replaced(source, test, corrected)}
        yield Fact(source.span(node), bindings, (Related(source.span(step), "goes on to the next one"),))


def _step(scopes: Scopes, use: ast.Name) -> ast.Assign | None:
    """The statement ``node = node.next`` that may have given ``use`` its value."""
    found = reaching(scopes, use)
    for binding in found.bindings if found else ():
        statement, value = binding.statement, binding.value
        walks = isinstance(value, ast.Attribute) and isinstance(value.value, ast.Name) and value.value.id == use.id
        if (
            walks
            and isinstance(statement, ast.Assign)
            and any(isinstance(one, ast.While) for one in scopes.tree.ancestors(statement))
        ):
            return statement
    return None


def _test(scopes: Scopes, node: ast.Attribute) -> ast.expr | None:
    """The condition of a ``while`` or ``if`` in which ``node`` stands, where nothing in it looks for None already."""
    below: ast.AST = node
    for above in scopes.tree.ancestors(node):
        if isinstance(above, (ast.While, ast.If)):
            plain = above.test is below and "None" not in whole(scopes.source, above.test)
            return above.test if plain else None
        below = above
    return None
