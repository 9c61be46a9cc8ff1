"""Calls into the standard library by their dotted names, and the one expression that made a value.

Follows a name, or an attribute of ``self``, to the only place of the file that gives it its value; knows no types.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from explain.analysis.binders import ASSIGNMENT, WALRUS, WITH
from explain.analysis.flow import reaching
from explain.analysis.functions import Def
from explain.analysis.modules import imported_name
from explain.analysis.scopes import Binding
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.places import Span

_DEEPEST = 6
"""Names that lead to names."""


def calls(values: Values, span: Span | None, *names: str) -> Iterator[ast.Call]:
    """The calls at ``span`` of a function with one of the dotted ``names`` ("json.load"), arguments all written out."""
    return filter(is_plain, called(values, span, names))


def called(values: Values, span: Span | None, names: Collection[str]) -> Iterator[ast.Call]:
    """The calls at ``span`` of a function with one of the dotted ``names``."""
    last = {name.rpartition(".")[2] for name in names}
    renamed = (one.asname for one in values.tree.nodes(ast.alias) if one.asname and one.name.rpartition(".")[2] in last)
    for call in values.tree.calls(span, last.union(renamed)):
        if imported_name(values, call.func) in names:
            yield call


def is_plain(call: ast.Call) -> bool:
    """Whether every argument of ``call`` is written out, none unpacked with a star."""
    return not any(isinstance(one, ast.Starred) for one in call.args) and all(one.arg for one in call.keywords)


def argument(call: ast.Call, place: int, name: str) -> ast.expr | None:
    """The argument of ``call`` that stands at ``place``, counted from 0, or is called ``name``."""
    named = next((one.value for one in call.keywords if one.arg == name), None)
    return call.args[place] if len(call.args) > place else named


def maker(values: Values, node: ast.expr) -> ast.expr:
    """The expression that made the value of ``node``: itself, or what the one binding of a name was given."""
    for _ in range(_DEEPEST):
        given = _given(values, node)
        if given is None:
            break
        node = given
    return node


def made_by(values: Values, node: ast.expr) -> tuple[str, ast.Call] | None:
    """The dotted name of the function whose call made the value of ``node``, and that call; None for anything else."""
    made = maker(values, node)
    if not isinstance(made, ast.Call) or not is_plain(made):
        return None
    name = "open" if values.is_builtin(made.func, "open") else imported_name(values, made.func)
    return (name, made) if name else None


def only_function(values: Values, target: ast.expr) -> Def | None:
    """The one function of the file that bears the name ``target``, or its last part where that is a method."""
    name = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
    found: list[Def] = [one for one in values.tree.nodes(ast.FunctionDef) if one.name == name]
    found += [one for one in values.tree.nodes(ast.AsyncFunctionDef) if one.name == name]
    return found[0] if len(found) == 1 else None


def only_binding(values: Values, node: ast.expr) -> Binding | None:
    """The one binding that can have given the name ``node`` its value."""
    found = reaching(values.scopes, node) if isinstance(node, ast.Name) else None
    return found.only if found else None


def _given(values: Values, node: ast.expr) -> ast.expr | None:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self":
        stores = values.tree.derived(_stored).get(node.attr, [])
        kept = values.tree.parent(stores[0]) if len(stores) == 1 else None
        return kept.value if isinstance(kept, ast.Assign) and kept.targets == stores else None
    binding = only_binding(values, node)
    return binding.value if binding and binding.kind in (ASSIGNMENT, WALRUS, WITH) else None


def _stored(tree: Tree) -> dict[str, list[ast.Attribute]]:
    """By name: where an attribute is given a value."""
    found: dict[str, list[ast.Attribute]] = {}
    for one in tree.nodes(ast.Attribute):
        if isinstance(one.ctx, ast.Store):
            found.setdefault(one.attr, []).append(one)
    return found
