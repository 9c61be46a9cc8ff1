"""A built-in class itself was stored where an empty value of it was meant: ``self.items = list``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT
from explain.analysis.callees import Callees
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_EMPTY = {"list": "[]", "dict": "{}", "set": "set()", "str": '""', "tuple": "()", "int": "0"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of such a name or attribute; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    nodes: list[ast.Name | ast.Attribute] = [
        *callees.tree.nodes(ast.Name, span),
        *callees.tree.nodes(ast.Attribute, span),
    ]
    for node in nodes:
        if not isinstance(node.ctx, ast.Load) or not _wants_a_value(callees.tree, node):
            continue
        stored = _stored(callees, node)
        if not isinstance(stored, ast.Name) or not callees.scopes.is_builtin(stored, *_EMPTY):
            continue
        bindings = {
            "name": quoted(source, node),
            "class": stored.id,
            "empty": _EMPTY[stored.id],
            "stored_line": str(stored.lineno),
            "line": str(node.lineno),
            **replaced(source, stored, _EMPTY[stored.id]),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(stored), "the class itself"),))


def _wants_a_value(tree: Tree, node: ast.expr) -> bool:
    """Whether the code around ``node`` asks for its items, length or methods; a class may be called and handed over."""
    parent = tree.parent(node)
    if isinstance(parent, ast.Call):
        return node in parent.args and isinstance(parent.func, ast.Name) and parent.func.id == "len"
    return isinstance(parent, (ast.Attribute, ast.Subscript, ast.For, ast.comprehension, ast.Compare, ast.BinOp))


def _stored(callees: Callees, node: ast.Name | ast.Attribute) -> ast.expr | None:
    """The value that the only assignment gives to ``node``, a name or an attribute of ``self``."""
    if isinstance(node, ast.Name):
        found = reaching(callees.scopes, node)
        binding = found.only if found else None
        return binding.value if binding and binding.kind == ASSIGNMENT else None
    around = callees.classes.method(callees.scopes.scope(node))
    if around is None or not isinstance(node.value, ast.Name) or not around.receives(node.value.id):
        return None
    stores = around.owner.stores.get(node.attr, [])
    statement = callees.tree.statement(stores[0]) if len(stores) == 1 else None
    return statement.value if isinstance(statement, ast.Assign) else None
