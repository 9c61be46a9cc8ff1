"""Which call of ``glob`` found the files of a list. Says nothing of whether there are any."""

from __future__ import annotations

import ast

from explain.analysis.handing import made_by_all
from explain.analysis.modules import imported_name
from explain.analysis.values import Values

_FINDS = ("glob.glob", "glob.iglob")
_METHODS = ("glob", "rglob")


def finding(values: Values, files: ast.expr) -> ast.Call | None:
    """The call of ``glob`` that may have given ``files``, itself or in ``sorted(…)`` and ``list(…)``."""
    made = (one.node for one in made_by_all(values, files))
    return next((call for one in made if (call := _finding(values, one)) is not None), None)


def _finding(values: Values, node: ast.AST) -> ast.Call | None:
    """The call of ``glob`` that ``node`` is, or holds as ``sorted(…)`` and ``list(…)`` do."""
    for _ in range(3):
        if not isinstance(node, ast.Call):
            return None
        named = imported_name(values, node.func)
        if named in _FINDS or (not named and isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS):
            return node
        if not values.is_builtin(node.func, "sorted", "list", "tuple") or not node.args:
            return None
        node = node.args[0]
    return None
