"""What comes into a parameter from the calls of the same file, and into an attribute from its class's own methods.

Told for errors that have happened: other files may call the function too, so nothing here is ever certain beforehand.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice

from explain.analysis.binders import ASSIGNMENT, LOOP, PARAMETER
from explain.analysis.callees import Callees
from explain.analysis.classes import Classes
from explain.analysis.flow import reaching
from explain.analysis.library_calls import maker, only_binding
from explain.analysis.modules import imported_name
from explain.analysis.signatures import argument
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.values import Origin, Values

_MOST = 8
"""Ways in which one value may have come about that are followed."""
_DEEPEST = 3
"""Functions that hand on what others gave back."""


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


def made_by_all(values: Values, node: ast.expr, depth: int = _DEEPEST) -> Iterator[Origin]:
    """Where ``node`` may come from, past parameters and out of the functions of this file that gave it back."""
    for origin in islice((*values.origins(node).found, *handed_over(values, node)), _MOST):
        function = _called(values, origin.node) if depth else None
        if function is None:
            yield origin
        for result in values.functions.results(function).values if function else ():
            yield from made_by_all(values, result, depth - 1)


def step_back(values: Values, node: ast.expr) -> ast.expr | None:
    """The expression that ``node`` was taken from: out of a group, an attribute, a loop or a function."""
    if isinstance(node, ast.Attribute):
        return node.value
    if isinstance(node, ast.Subscript):
        return node.value
    if isinstance(node, ast.Call):
        made = next((one.node for one in made_by_all(values, node)), node)
        if made is not node and isinstance(made, ast.expr):
            return made
        method = isinstance(node.func, ast.Attribute) and not imported_name(values, node.func)
        return node.func.value if method and isinstance(node.func, ast.Attribute) else None
    if not isinstance(node, ast.Name):
        return None
    made = maker(values, node)
    if made is not node:
        return made
    binding = only_binding(values, node)
    if binding is None:
        return None
    if binding.kind == LOOP:
        return binding.value
    if binding.kind == PARAMETER:
        handed = next((one.node for one in made_by_all(values, node)), None)
        return handed if isinstance(handed, ast.expr) else None
    statement = binding.statement
    return statement.value if binding.kind == ASSIGNMENT and isinstance(statement, ast.Assign) else None


def _called(values: Values, node: ast.AST) -> ast.FunctionDef | None:
    """The plain function of this file that ``node`` calls; None for one whose call gives no returned value."""
    callee = values.tree.derived(Callees).callee(node) if isinstance(node, ast.Call) else None
    function = callee.node if callee else None
    if not isinstance(function, ast.FunctionDef) or function.name == "__init__":
        return None
    results = values.functions.results(function)
    return function if results.values and not results.yields else None


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
