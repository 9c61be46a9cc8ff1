"""Which names a single node of a tree binds, in which of Python's ways, and to the value of which expression.

Looks at the node and what is around it; scopes are not its business.
"""

from __future__ import annotations

import ast

from explain.analysis.trees import FUNCTIONS, Tree

ASSIGNMENT, AUGMENTED, WALRUS, PARAMETER, LOOP, WITH, EXCEPT, IMPORT, DEF, CLASS_DEF, CAPTURE, DELETE, DECLARED = (
    "assignment",
    "augmented",
    "walrus",
    "parameter",
    "loop",
    "with",
    "except",
    "import",
    "def",
    "class",
    "capture",
    "delete",
    "declared",
)

_TYPE_PARAMETERS = tuple(getattr(ast, name) for name in ("TypeVar", "ParamSpec", "TypeVarTuple") if hasattr(ast, name))
_BEARING: dict[type[ast.AST], tuple[str, str]] = {
    **dict.fromkeys(FUNCTIONS, ("name", DEF)),
    ast.ClassDef: ("name", CLASS_DEF),
    ast.ExceptHandler: ("name", EXCEPT),
    **dict.fromkeys((ast.MatchAs, ast.MatchStar), ("name", CAPTURE)),
    ast.MatchMapping: ("rest", CAPTURE),
    **dict.fromkeys(_TYPE_PARAMETERS, ("name", PARAMETER)),
}
"""By class of a node that binds a name which it holds as text: in which field, and in which way."""
BINDERS = frozenset((ast.Name, ast.arg, ast.alias, *_BEARING))
"""The classes of the nodes that can bind a name."""


def bound(tree: Tree, node: ast.AST) -> tuple[str, str, ast.expr | None] | None:
    """The name, the kind and the value of what ``node`` binds; None where it binds nothing."""
    kind = node.__class__
    if kind is ast.Name:
        return None if node.ctx.__class__ is ast.Load else (node.id, *_target(tree, node))  # type: ignore[attr-defined,arg-type]
    if kind is ast.arg:
        return node.arg, PARAMETER, None  # type: ignore[attr-defined]
    if isinstance(node, ast.alias):
        return node.asname or node.name.partition(".")[0], IMPORT, None
    bearing, way = _BEARING.get(kind, ("", ""))
    name = getattr(node, bearing) if bearing else None
    return (name, way, None) if name else None


def _target(tree: Tree, node: ast.Name) -> tuple[str, ast.expr | None]:
    """The kind and the value of the binding that the target ``node`` is."""
    if isinstance(node.ctx, ast.Del):
        return DELETE, None
    target: ast.AST = node
    parent = tree.parents[node]
    while isinstance(parent, (ast.Tuple, ast.List, ast.Starred)):
        target, parent = parent, tree.parents[parent]
    if isinstance(parent, (ast.For, ast.AsyncFor, ast.comprehension)):
        return LOOP, parent.iter if target is node else None
    if isinstance(parent, ast.withitem):
        return WITH, parent.context_expr if target is node else None
    if isinstance(parent, ast.AugAssign):
        return AUGMENTED, None
    value = getattr(parent, "value", None)
    if value is None:
        return DECLARED, None
    if isinstance(parent, ast.NamedExpr):
        return WALRUS, value
    return ASSIGNMENT, value if target is node else _element(target, node, value)


def _element(target: ast.AST, node: ast.Name, value: ast.expr | None) -> ast.expr | None:
    """The element of a literal ``value`` that ``a, b = …`` gives to ``node``, where both sides show it."""
    if not isinstance(target, (ast.Tuple, ast.List)) or not isinstance(value, (ast.Tuple, ast.List)):
        return None
    if len(target.elts) != len(value.elts):
        return None
    if any(isinstance(one, ast.Starred) for one in (*target.elts, *value.elts)):
        return None
    return next((given for taker, given in zip(target.elts, value.elts, strict=True) if taker is node), None)
