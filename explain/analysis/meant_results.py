"""What a function that returns nothing was most likely meant to give back: what its last line shows, stores or fills.

Reads the function's own block alone. Whether a value is wanted from it at all is the caller's to know.
"""

from __future__ import annotations

import ast

from explain.analysis.edits import line_added, replaced
from explain.analysis.functions import Def
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.source import Source

_FILLING = ("append", "add", "extend", "insert", "update", "remove", "sort", "reverse")


def meant_result(source: Source, values: Values, function: Def) -> dict[str, str]:
    """``meant_return``, and ``printed`` with ``printed_line`` where it takes a print's place; empty where unclear."""
    last = function.body[-1]
    if isinstance(last, ast.Expr) and isinstance(last.value, ast.Call):
        call = last.value
        if values.is_builtin(call.func, "print"):
            return _shown(source, call)
    name = _stored(last, function)
    if not name:
        return {}
    meant = f"return {name}"
    return {"meant_return": meant, **line_added(source, last, meant)}


def _shown(source: Source, call: ast.Call) -> dict[str, str]:
    """The ``return`` for a print of one value that is worked out, and no text written for a reader."""
    value = call.args[0] if len(call.args) == 1 and not call.keywords else None
    if value is None or isinstance(value, (ast.Constant, ast.JoinedStr, ast.Starred)):
        return {}
    meant = f"return {whole(source, value)}"
    place = {"printed": quoted(source, call), "printed_line": str(call.lineno)}
    return {"meant_return": meant, **place, **replaced(source, call, meant)} if len(meant) < 60 else {}


def _stored(last: ast.stmt, function: Def) -> str:
    """The one variable that ``last`` gives a value, or that a loop at the end fills; empty without one."""
    if isinstance(last, ast.Assign) and len(last.targets) == 1 and isinstance(last.targets[0], ast.Name):
        return last.targets[0].id
    if not isinstance(last, (ast.For, ast.While, ast.Expr, ast.AugAssign)) or getattr(last, "orelse", None):
        return ""
    begun = {
        one.targets[0].id
        for one in function.body
        if isinstance(one, ast.Assign) and len(one.targets) == 1 and isinstance(one.targets[0], ast.Name)
    }
    grown = {name for node in ast.walk(last) if (name := _grown(node))}
    other = {one.id for one in ast.walk(last) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
    filled = grown & begun
    told = filled if len(filled) == 1 and not (other & begun) - filled else set()
    return next(iter(told), "")


def _grown(node: ast.AST) -> str:
    """The name of the variable that ``node`` adds to."""
    if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _FILLING:
        return node.func.value.id if isinstance(node.func.value, ast.Name) else ""
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
        return node.value.id
    return ""
