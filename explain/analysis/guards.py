"""Whether the code around a place expects it to fail, or is not meant to run: then a linter has nothing to say there.

Judges by what is written around the place, not by what the place itself does.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import cache

from explain.analysis.filled_bodies import is_filled
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.which_python import asks_a_version, last_name

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
_TRANSLATING = frozenset(("select", "exists", "get", "delete", "count", "sum", "min", "max", "avg", "left_join"))
"""Pony's functions that are given a question as a generator."""
_ASKED = frozenset({"NameError", "AttributeError", "ImportError", "ModuleNotFoundError"})
"""What a ``try`` catches that only asks whether something is there."""
_BLOCKS = ("body", "orelse", "finalbody")
_LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)
_NONE: list[ast.stmt] = []
_TYPE_TESTS = {"hasattr", "isinstance", "issubclass", "type", "callable"}


def foreseen(tree: Tree, node: ast.AST, *exceptions: str) -> bool:
    """Whether one of these ``exceptions``, raised at ``node``, is caught or tested for, or ``node`` may never run."""
    known = tree.derived(_known, *exceptions)
    if node in known:
        return known[node]
    caught, unreachable = _caught_by(exceptions), tree.derived(_unreachable)
    path, answer = [node], node in unreachable
    above = tree.parent(node)
    while above is not None and not answer and path[-1] not in known:
        shelters = _SHELTERS.get(above.__class__)
        if shelters is not None and shelters(tree, above, path[-1], caught):
            answer = True
        else:
            path.append(above)
            answer = above in unreachable
            above = tree.parent(above)
    answer = answer or known.get(path[-1], False)
    known.update(dict.fromkeys(path, answer))
    return answer


@cache
def _caught_by(exceptions: tuple[str, ...]) -> frozenset[str]:
    """The names that an ``except`` may give to catch one of ``exceptions``."""
    return frozenset(_CATCH_ALL.union(exceptions, *(_BASES.get(name, ()) for name in exceptions)))


def _known(tree: Tree, *exceptions: str) -> dict[ast.AST, bool]:
    """The answers given before, for one set of exceptions."""
    return {}


def _unreachable(tree: Tree) -> set[ast.AST]:
    """The statements that stand behind a ``return``, ``raise``, ``continue`` or ``break`` of their block, or behind an
    ``if`` and its ``else`` that both end in one."""
    found: set[ast.AST] = set()
    for kind in (*_LEAVING, ast.If):
        for leaving in tree.nodes(kind):
            if isinstance(leaving, ast.If) and not (leaving.orelse and _leaves(leaving)):
                continue
            above = tree.parents[leaving]
            if not any(getattr(above, field, _NONE)[-1:] == [leaving] for field in _BLOCKS):  # mostly it ends one
                block = tree.block(leaving)
                found.update(block[block.index(leaving) + 1 :])
    return found


def _leaves(statement: ast.stmt) -> bool:
    """Whether ``statement`` leaves its block on every way through it."""
    while isinstance(statement, ast.If) and statement.orelse and isinstance(statement.body[-1], (*_LEAVING, ast.If)):
        if isinstance(statement.body[-1], ast.If) and not _leaves(statement.body[-1]):
            return False
        statement = statement.orelse[-1]
    return isinstance(statement, _LEAVING)


def only_for_type_checkers(tree: Tree, node: ast.AST) -> bool:
    """Whether ``node`` stands under ``if TYPE_CHECKING:``."""
    below = node
    for above in tree.ancestors(node):
        if isinstance(above, ast.If) and below in above.body and last_name(above.test) == "TYPE_CHECKING":
            return True
        below = above
    return False


def tests_type_checking(tree: Tree, node: ast.AST) -> bool:
    """Whether ``node`` is a part of a condition that asks ``TYPE_CHECKING`` too: ``not TYPE_CHECKING or …``."""
    conditions = (above for above in tree.ancestors(node) if isinstance(above, ast.BoolOp))
    return any(last_name(part) == "TYPE_CHECKING" for above in conditions for part in ast.walk(above))


def answers_to(tree: Tree, node: ast.AST, exception: str) -> bool:
    """Whether ``node`` runs only after this ``exception``: ``except TypeError:`` and another way to call."""
    handlers = (above for above in tree.ancestors(node) if isinstance(above, ast.ExceptHandler) and above.type)
    return any(last_name(part) == exception for one in handlers if one.type for part in ast.walk(one.type))


def type_is_tested(tree: Tree, node: ast.AST) -> bool:
    """Whether a condition around ``node`` asks about a value's type or attributes."""
    for above in tree.ancestors(node):
        test = above.test if isinstance(above, (ast.If, ast.IfExp, ast.While)) else above
        if test is not above or isinstance(above, ast.BoolOp):
            names = (part.id for part in ast.walk(test) if isinstance(part, ast.Name))
            if not _TYPE_TESTS.isdisjoint(names):
                return True
    return False


def value_is_tested(tree: Tree, node: ast.AST, value: ast.expr) -> bool:
    """Whether ``node`` runs only under a condition on the name ``value``: ``if steps:``, ``steps and steps[0]``."""
    if not isinstance(value, ast.Name):
        return False
    below = node
    for above in tree.ancestors(node):
        tests: list[ast.expr] = []
        if isinstance(above, (ast.If, ast.IfExp, ast.While)) and below is not above.test:
            tests = [above.test]
        elif isinstance(above, ast.BoolOp):
            tests = above.values[: above.values.index(below)] if below in above.values else []
        if any(isinstance(part, ast.Name) and part.id == value.id for test in tests for part in ast.walk(test)):
            return True
        below = above
    return False


def _catches(tree: Tree, parent: ast.Try, child: ast.AST, caught: frozenset[str]) -> bool:
    if child in parent.orelse:  # the body has asked whether it is there: try: unicode, except NameError: …, else: …
        return any(last_name(one.type) in _ASKED & caught for one in parent.handlers if one.type is not None)
    if child not in parent.body:
        return False
    for handler in parent.handlers:
        kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        for kind in kinds:
            if kind is None or last_name(kind) in caught or not isinstance(kind, (ast.Name, ast.Attribute)):
                return True
    return False


def _tolerates(tree: Tree, parent: ast.With | ast.AsyncWith, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``parent`` is ``with raises(…):``, ``with suppress(…):`` or the like."""
    return not isinstance(child, ast.withitem) and any(_expects(item.context_expr) for item in parent.items)


def _asserts_failure(tree: Tree, parent: ast.Call, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``parent`` is ``assertRaises(…, lambda: …)`` or the like, and ``child`` what it is given."""
    return child is not parent.func and _expects(parent)


def _is_translated(tree: Tree, parent: ast.GeneratorExp, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``parent`` is given to one of Pony's functions, which make SQL of it and never run it."""
    call = tree.parent(parent)
    name = last_name(call.func) if isinstance(call, ast.Call) else ""
    return name in _TRANSLATING and "pony" in tree.names


def _expects(expression: ast.expr) -> bool:
    name = last_name(expression.func) if isinstance(expression, ast.Call) else ""
    return "raises" in name.lower() or "suppress" in name.lower() or name in ("fails", "catch_unraisable_exception")


def _annotates(tree: Tree, parent: ast.AST, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``child`` is an annotation, which newer Pythons leave alone."""
    return child in (getattr(parent, "annotation", None), getattr(parent, "returns", None))


def _is_worked_out_late(tree: Tree, parent: ast.AST, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``child`` is the bound or default of a type parameter, or what a type is another name for: PEP 695."""
    return True


def _is_filled(tree: Tree, parent: ast.ClassDef, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``child`` runs in a body to which a metaclass gives names."""
    return child in parent.body and not isinstance(child, FUNCTIONS) and is_filled(tree, parent)


def _may_be_meant_for_others(
    tree: Tree, parent: ast.If | ast.IfExp | ast.While, child: ast.AST, caught: frozenset[str]
) -> bool:
    """Whether ``parent`` branches on the Python version, or on a constant, and ``child`` is one of its branches."""
    if child is parent.test:
        return False
    if isinstance(parent.test, ast.Constant):
        return not isinstance(parent, ast.While) or not parent.test.value
    return asks_a_version(tree, parent.test) or _runs_elsewhere(parent.test)


def _runs_elsewhere(test: ast.expr) -> bool:
    """Whether ``test`` asks for a name that no import and no command gives a module: some program runs its text."""
    if not isinstance(test, ast.Compare) or last_name(test.left) != "__name__" or not isinstance(test.ops[0], ast.Eq):
        return False
    name = test.comparators[0]
    return isinstance(name, ast.Constant) and name.value != "__main__"


def _waits_for_a_version(tree: Tree, parent: ast.BoolOp, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``child`` stands behind a question about the Python: ``PY2 and isinstance(text, unicode)``."""
    before = parent.values[: parent.values.index(child)] if isinstance(child, ast.expr) else []
    return any(asks_a_version(tree, one) for one in before)


_SHELTERS: dict[type[ast.AST], Callable[..., bool]] = {
    **dict.fromkeys((ast.Try, ast.TryStar), _catches),
    **dict.fromkeys((ast.With, ast.AsyncWith), _tolerates),
    **dict.fromkeys((ast.arg, ast.AnnAssign, ast.FunctionDef, ast.AsyncFunctionDef), _annotates),
    **dict.fromkeys((ast.If, ast.IfExp, ast.While), _may_be_meant_for_others),
    ast.BoolOp: _waits_for_a_version,
    ast.Call: _asserts_failure,
    ast.GeneratorExp: _is_translated,
    ast.ClassDef: _is_filled,
    **{
        getattr(ast, name): _is_worked_out_late
        for name in ("TypeVar", "ParamSpec", "TypeVarTuple", "TypeAlias")
        if hasattr(ast, name)
    },
}
"""By the class of a node: whether it shelters one of its parts, given the names that catch what is raised there."""
