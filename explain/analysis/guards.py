"""Whether the code around a place expects it to fail, or is not meant to run: then a linter has nothing to say there.

Judges by what is written around the place, not by what the place itself does.
"""

from __future__ import annotations

import ast

from explain.analysis.trees import Tree

_CATCH_ALL = {"Exception", "BaseException"}
_BASES = {
    "KeyError": {"LookupError"},
    "IndexError": {"LookupError"},
    "UnboundLocalError": {"NameError"},
    "ModuleNotFoundError": {"ImportError"},
    "ZeroDivisionError": {"ArithmeticError"},
    "FrozenInstanceError": {"AttributeError"},
    "UnsupportedOperation": {"OSError", "ValueError", "IOError"},
}
_TYPE_TESTS = {"hasattr", "isinstance", "issubclass", "type", "callable"}
_VERSION_WORDS = {"version_info", "hexversion", "PY2", "PY3", "TYPE_CHECKING", "python_implementation"}


def foreseen(tree: Tree, node: ast.AST, *exceptions: str) -> bool:
    """Whether one of these ``exceptions``, raised at ``node``, is caught or tested for, or ``node`` may never run."""
    known = tree.derived(_known, *exceptions)
    if node in known:
        return known[node]
    caught = _CATCH_ALL.union(exceptions, *(_BASES.get(name, ()) for name in exceptions))
    unreachable = tree.derived(_unreachable)
    path, answer = [node], node in unreachable
    above = tree.parent(node)
    while above is not None and not answer and path[-1] not in known:
        below = path[-1]
        if _catches(above, below, caught) or _asserts_failure(above) or _may_not_run(above, below):
            answer = True
        else:
            path.append(above)
            answer = above in unreachable
            above = tree.parent(above)
    answer = answer or known.get(path[-1], False)
    known.update(dict.fromkeys(path, answer))
    return answer


def _known(tree: Tree, *exceptions: str) -> dict[ast.AST, bool]:
    """The answers given before, for one set of exceptions."""
    return {}


def _unreachable(tree: Tree) -> set[ast.AST]:
    """The statements that stand behind a ``return``, ``raise``, ``continue`` or ``break`` of their block."""
    found: set[ast.AST] = set()
    for kind in (ast.Return, ast.Raise, ast.Continue, ast.Break):
        for leaving in tree.nodes(kind):
            block = tree.block(leaving)
            if block[-1] is not leaving:
                found.update(block[block.index(leaving) + 1 :])
    return found


def only_for_type_checkers(tree: Tree, node: ast.AST) -> bool:
    """Whether ``node`` stands under ``if TYPE_CHECKING:``."""
    below = node
    for above in tree.ancestors(node):
        if isinstance(above, ast.If) and below in above.body and _last_name(above.test) == "TYPE_CHECKING":
            return True
        below = above
    return False


def type_is_tested(tree: Tree, node: ast.AST) -> bool:
    """Whether a condition around ``node`` asks about a value's type or attributes."""
    for above in tree.ancestors(node):
        test = above.test if isinstance(above, (ast.If, ast.IfExp, ast.While)) else above
        if test is not above or isinstance(above, ast.BoolOp):
            names = (part.id for part in ast.walk(test) if isinstance(part, ast.Name))
            if not _TYPE_TESTS.isdisjoint(names):
                return True
    return False


def _catches(parent: ast.AST, child: ast.AST, caught: set[str]) -> bool:
    if not isinstance(parent, (ast.Try, ast.TryStar)) or child not in parent.body:
        return False
    for handler in parent.handlers:
        kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        for kind in kinds:
            if kind is None or _last_name(kind) in caught or not isinstance(kind, (ast.Name, ast.Attribute)):
                return True
    return False


def _asserts_failure(parent: ast.AST) -> bool:
    """Whether ``parent`` is ``with raises(…):``, ``assertRaises(…, lambda: …)``, ``with suppress(…):`` or the like."""
    if isinstance(parent, (ast.With, ast.AsyncWith)):
        return any(_expects(item.context_expr) for item in parent.items)
    return isinstance(parent, ast.Call) and _expects(parent)


def _expects(expression: ast.expr) -> bool:
    name = _last_name(expression.func) if isinstance(expression, ast.Call) else ""
    return "raises" in name.lower() or "suppress" in name.lower() or name in ("fails", "catch_unraisable_exception")


def _may_not_run(parent: ast.AST, child: ast.AST) -> bool:
    """Whether ``child`` is an annotation, which newer Pythons leave alone, or meant for another Python."""
    notes = (getattr(parent, "annotation", None), getattr(parent, "returns", None))
    return child in notes or _may_be_meant_for_others(parent, child)


def _may_be_meant_for_others(parent: ast.AST, child: ast.AST) -> bool:
    """Whether ``parent`` branches on the Python version, or on a constant, and ``child`` is one of its branches."""
    if not isinstance(parent, (ast.If, ast.IfExp, ast.While)) or child is parent.test:
        return False
    if isinstance(parent.test, ast.Constant):
        return not isinstance(parent, ast.While) or not parent.test.value
    words = {_last_name(part) for part in ast.walk(parent.test)}
    return not words.isdisjoint(_VERSION_WORDS)


def _last_name(node: ast.AST) -> str:
    """``TYPE_CHECKING`` for the name itself and for ``typing.TYPE_CHECKING``; empty for other expressions."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
