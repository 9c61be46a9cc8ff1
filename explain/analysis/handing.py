"""What comes into a parameter from the calls of the same file, and into an attribute from its class's own methods.

Told for errors that have happened: other files may call the function too, so nothing here is ever certain beforehand.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import PARAMETER
from explain.analysis.callees import Callees
from explain.analysis.classes import Classes
from explain.analysis.flow import reaching
from explain.analysis.signatures import argument
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.values import Origin, Values


def handed_over(values: Values, node: ast.expr) -> Iterator[Origin]:
    """Where the arguments come from that calls in this file give to the parameter ``node``.

    For an attribute of the object that a method works on: where the values come from that its class stores there.
    """
    if isinstance(node, ast.Attribute):
        yield from _kept(values, node)
        return
    found = reaching(values.scopes, node) if isinstance(node, ast.Name) else None
    binding = found.only if found else None
    function = binding.scope.node if binding and binding.kind == PARAMETER else None
    if binding is None or not isinstance(function, FUNCTIONS):
        return
    for call, bound in values.tree.derived(_calls).get(function, ()):
        given = argument(call, function, binding.name, bound=bound)
        if given is not None:
            yield from values.origins(given).found


def _calls(tree: Tree) -> dict[ast.AST, list[tuple[ast.Call, bool]]]:
    """By function of the file: the calls that mean it, and whether its first parameter is filled already."""
    callees = tree.derived(Callees)
    found: dict[ast.AST, list[tuple[ast.Call, bool]]] = {}
    for call in tree.nodes(ast.Call):
        callee = callees.callee(call)
        if callee is not None:
            found.setdefault(callee.node, []).append((call, callee.bound))
    return found


def _kept(values: Values, node: ast.Attribute) -> Iterator[Origin]:
    around = values.tree.derived(Classes).method(values.scopes.scope(node))
    if around is None or not isinstance(node.value, ast.Name) or not around.receives(node.value.id):
        return
    for store in around.owner.stores.get(node.attr, []):
        statement = values.tree.statement(store)
        if isinstance(statement, ast.Assign) and statement.targets == [store]:
            yield from values.origins(statement.value).found
