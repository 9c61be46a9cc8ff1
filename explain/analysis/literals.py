"""Values that are written out in the file and still the same where they are used: their elements, keys and sizes.

A list or dict counts only if nothing that runs before the use can have changed it or handed it to other code.
"""

from __future__ import annotations

import ast

from explain.analysis.binders import ASSIGNMENT, WALRUS
from explain.analysis.flow import reaching
from explain.analysis.scopes import Binding
from explain.analysis.trees import LOOPS
from explain.analysis.values import Values

_SEQUENCES = (ast.List, ast.Tuple, ast.Set)
_READERS = (
    *(
        "len",
        "print",
        "sum",
        "sorted",
        "max",
        "min",
        "enumerate",
        "range",
        "str",
        "repr",
        "list",
        "tuple",
        "set",
        "any",
    ),
    *("all", "zip", "isinstance", "type", "reversed", "map", "filter", "frozenset", "dict", "bool", "id"),
)
_READING_METHODS = {
    *("get", "keys", "items", "values", "index", "count", "copy", "union", "intersection", "difference", "issubset"),
    *("issuperset", "isdisjoint", "symmetric_difference"),
}


def literal(values: Values, node: ast.expr, *, certain: bool = True) -> ast.expr | None:
    """The literal or display that ``node`` is or names; None where that is not sure.

    Where it need not be ``certain``, a display that may have been changed since will do.
    """
    if _is_literal(node):
        return node
    if isinstance(node, ast.Subscript):
        return _element(values, node, certain=certain)
    if not isinstance(node, ast.Name):
        return None
    bindings = values.scopes.bindings(node.id, values.scopes.scope(node))
    if not any(one.value is not None and _is_literal(one.value) for one in bindings):
        return None
    found = reaching(values.scopes, node)
    binding = found.only if found else None
    if found is None or binding is None or binding.kind not in (ASSIGNMENT, WALRUS) or binding.value is None:
        return None
    if not _is_literal(binding.value):
        return None
    if not certain or isinstance(binding.value, (ast.Constant, ast.Tuple)):
        return binding.value
    waits_to_be_filled = not found.order_known and not size(binding.value)
    if waits_to_be_filled or _is_shared(values, binding) or _may_have_changed(values, binding, node):
        return None
    return binding.value


def size(node: ast.expr | None) -> int | None:
    """How many values the literal ``node`` gives when it is iterated; None where that is not written out."""
    if isinstance(node, ast.Constant):
        return len(node.value) if isinstance(node.value, (str, bytes)) else None
    if isinstance(node, ast.Dict):
        keys = [_constant(key) for key in node.keys]
        return len(set(keys)) if None not in keys else None
    if isinstance(node, ast.Set) and not all(isinstance(one, ast.Constant) for one in node.elts):
        return None
    if isinstance(node, ast.BinOp):
        return _repeated(node)
    if isinstance(node, _SEQUENCES) and not any(isinstance(one, ast.Starred) for one in node.elts):
        return len({_constant(one) for one in node.elts} if isinstance(node, ast.Set) else node.elts)
    return None


def keys(node: ast.Dict) -> list[ast.Constant] | None:
    """The keys of a dict display, all constants; None where one is computed or unpacked."""
    found = [key for key in node.keys if isinstance(key, ast.Constant)]
    return found if len(found) == len(node.keys) else None


def number(node: ast.AST) -> int | None:
    """The whole number that ``node`` writes out, with its sign."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = number(node.operand)
        return None if inner is None else -inner
    if isinstance(node, ast.Constant) and isinstance(node.value, int) and not isinstance(node.value, bool):
        return node.value
    return None


def _constant(node: ast.expr | None) -> tuple[str, object] | None:
    return (type(node.value).__name__, node.value) if isinstance(node, ast.Constant) else None


def _is_literal(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return _repeated(node) is not None
    return isinstance(node, (ast.Constant, ast.List, ast.Tuple, ast.Set, ast.Dict))


def _repeated(node: ast.BinOp) -> int | None:
    """The size of ``[0] * 3``."""
    times = (
        number(node.right) if isinstance(node.op, ast.Mult) and isinstance(node.left, (ast.List, ast.Tuple)) else None
    )
    once = size(node.left) if times is not None else None
    return None if once is None or times is None else once * max(times, 0)


def _element(values: Values, node: ast.Subscript, *, certain: bool) -> ast.expr | None:
    """The element of a literal that ``node`` asks for, where nothing can have changed that element either."""
    index = number(node.slice)
    whole = literal(values, node.value, certain=certain) if index is not None else None
    if not isinstance(whole, (ast.List, ast.Tuple)) or index is None or size(whole) is None:
        return None
    if certain and isinstance(node.value, ast.Name) and _element_may_have_changed(values, node.value):
        return None
    if not -len(whole.elts) <= index < len(whole.elts):
        return None
    return whole.elts[index] if _is_literal(whole.elts[index]) else None


def _element_may_have_changed(values: Values, use: ast.Name) -> bool:
    """Whether the file does more with the elements of the name's value than read them."""
    for other in values.scopes.uses(use.id):
        parent = values.tree.parent(other)
        if other is use or not isinstance(other.ctx, ast.Load) or not isinstance(parent, ast.Subscript):
            continue
        if not only_reads(values, parent):
            return True
    return any(
        isinstance(values.tree.parent(other), (ast.For, ast.comprehension)) for other in values.scopes.uses(use.id)
    )


def _is_shared(values: Values, binding: Binding) -> bool:
    """Whether what gives the name its value gives it to others too: ``a = self.a = []``, ``f(a := [])``."""
    statement = binding.statement
    if binding.kind == WALRUS and binding.value is not None:
        made = values.tree.parent(binding.value)
        return not (isinstance(made, ast.expr) and only_reads(values, made))
    return isinstance(statement, ast.Assign) and len(statement.targets) > 1


def _may_have_changed(values: Values, binding: Binding, use: ast.Name) -> bool:
    looped = any(isinstance(above, LOOPS) for above in values.tree.ancestors(use))
    for other in values.scopes.uses(use.id):
        if other is use or other is binding.node or not isinstance(other.ctx, ast.Load):
            continue
        scope = values.scopes.scope(other)
        if values.scopes.owner(use.id, scope) is not binding.scope:
            continue
        later = (other.lineno, other.col_offset) > (use.lineno, use.col_offset)
        if later and not looped and scope is values.scopes.scope(use):
            continue
        if not only_reads(values, other):
            return True
    return False


def only_reads(values: Values, use: ast.expr) -> bool:
    """Whether the expression around ``use`` neither changes the value nor lets other code have it."""
    parent = values.tree.parent(use)
    if isinstance(parent, ast.Subscript):
        return isinstance(parent.ctx, ast.Load) and parent.value is use
    if isinstance(parent, ast.Attribute):
        return parent.attr in _READING_METHODS
    if isinstance(parent, ast.Call):
        return values.scopes.is_builtin(parent.func, *_READERS)
    if isinstance(parent, (ast.For, ast.comprehension)):
        return parent.iter is use
    if isinstance(parent, ast.Assign):
        return all(isinstance(target, (ast.Tuple, ast.List)) for target in parent.targets)
    return isinstance(parent, (ast.FormattedValue, ast.Compare, ast.BinOp, ast.Assert, ast.If, ast.While, ast.UnaryOp))
