"""Which names a single node of a tree binds, in which of Python's ways, and to the value of which expression.

Looks at the node and what is around it; scopes are not its business.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

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
BINDERS = frozenset(
    (
        *(ast.Name, ast.arg, *FUNCTIONS, ast.ClassDef, ast.alias, ast.ExceptHandler),
        *(ast.MatchAs, ast.MatchStar, ast.MatchMapping, *_TYPE_PARAMETERS),
    )
)
"""The classes of the nodes that can bind a name."""


def bound(tree: Tree, node: ast.AST) -> Iterator[tuple[str, str, ast.expr | None]]:
    """The name, the kind and the value of what ``node`` binds: mostly nothing."""
    if isinstance(node, ast.Name):
        if not isinstance(node.ctx, ast.Load):
            yield node.id, *_target(tree, node)
    elif isinstance(node, ast.arg):
        yield node.arg, PARAMETER, None
    elif isinstance(node, FUNCTIONS):
        yield node.name, DEF, None
    elif isinstance(node, ast.ClassDef):
        yield node.name, CLASS_DEF, None
    elif isinstance(node, ast.alias):
        yield node.asname or node.name.partition(".")[0], IMPORT, None
    elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)):
        if node.name:
            yield node.name, EXCEPT if isinstance(node, ast.ExceptHandler) else CAPTURE, None
    elif isinstance(node, ast.MatchMapping):
        if node.rest:
            yield node.rest, CAPTURE, None
    elif isinstance(node, _TYPE_PARAMETERS):
        yield node.name, PARAMETER, None


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
