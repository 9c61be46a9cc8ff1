"""Whether a function can end without giving back a value, though it gives one elsewhere.

Follows the shape of the code alone; what a condition will be is never known.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from explain.analysis.binders import ASSIGNMENT, AUGMENTED, WALRUS
from explain.analysis.flow import reaching
from explain.analysis.functions import Def
from explain.analysis.literals import literal
from explain.analysis.values import Values

_DEEPEST = 8
_ENDING = {"exit", "quit", "_exit", "abort", "fail", "error", "execv", "skip"}
_NEVER_NONE = (ast.BinOp, ast.JoinedStr, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.Compare, ast.Lambda)


def value_return(values: Values, function: Def) -> ast.expr | None:
    """The first value that ``function`` returns, where some other way through it is the only one that gives None."""
    results = values.functions.results(function)
    if results.yields or function.decorator_list or isinstance(function, ast.AsyncFunctionDef):
        return None
    given = [one for one in results.values if not _is_none(one)]
    if not given or any(_may_be_none(values, one, _DEEPEST) for one in given):
        return None
    bare = any(
        (one.value is None or _is_none(one.value)) and values.scopes.scope(one).frame.node is function
        for one in values.tree.nodes(ast.Return)
    )
    return given[0] if bare or _falls_through(function.body) else None


def _falls_through(block: Sequence[ast.stmt]) -> bool:
    """Whether the code of ``block`` may run to its end."""
    last = block[-1]
    if isinstance(last, (ast.Return, ast.Raise, ast.Continue, ast.Break)) or _leaves(last):
        return False
    if isinstance(last, ast.If):
        return not last.orelse or _falls_through(last.body) or _falls_through(last.orelse)
    if isinstance(last, (ast.With, ast.AsyncWith)):
        return _falls_through(last.body)
    if isinstance(last, ast.While) and isinstance(last.test, ast.Constant) and last.test.value:
        return any(isinstance(node, ast.Break) for node in ast.walk(last))
    if isinstance(last, ast.Try):
        ends = [last.orelse or last.body, *(one.body for one in last.handlers)]
        return any(map(_falls_through, ends)) and (not last.finalbody or _falls_through(last.finalbody))
    if isinstance(last, ast.Match):
        whole = any(isinstance(one.pattern, ast.MatchAs) and one.pattern.pattern is None for one in last.cases)
        return not whole or any(_falls_through(one.body) for one in last.cases)
    return True


def _leaves(statement: ast.stmt) -> bool:
    """Whether ``statement`` is a call that ends the program, such as ``sys.exit()``."""
    call = statement.value if isinstance(statement, ast.Expr) else None
    if not isinstance(call, ast.Call):
        return False
    return getattr(call.func, "attr", getattr(call.func, "id", "")) in _ENDING


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _may_be_none(values: Values, value: ast.expr, depth: int) -> bool:
    if isinstance(value, ast.Name) and depth:
        found = reaching(values.scopes, value)
        if found is None or not found.bindings:
            return True
        return any(
            one.kind != AUGMENTED
            and (
                one.kind not in (ASSIGNMENT, WALRUS) or one.value is None or _may_be_none(values, one.value, depth - 1)
            )
            for one in found.bindings
        )
    table = literal(values, value.value, certain=False) if isinstance(value, ast.Subscript) else None
    written = table.values if isinstance(table, ast.Dict) else getattr(table, "elts", [])
    if written and all(isinstance(one, ast.Constant) and one.value is not None for one in written):
        return False
    kind = values.type(value)
    return kind == "NoneType" or not (kind or isinstance(value, _NEVER_NONE))
