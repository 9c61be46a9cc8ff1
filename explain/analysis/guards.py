"""Whether the code around a place expects it to fail, or is not meant to run: then a linter has nothing to say there.

Judges by what is written around the place, not by what the place itself does.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable
from functools import cache

from explain.analysis.trees import Tree
from explain.patterns import pattern

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
_ELSEWHERE = pattern(
    r"#\s*(?:(?i:noqa)(?!\s*:|\w)|(?i:noqa)\b.*\bF821\b|type:\s*ignore\[.*name-defined|pylint:.*undefined-variable)"
)
"""A comment by which the author tells another checker that the name has its value unseen, or all to look away."""
_ELSEWHERE_IN_FILE = pattern(
    r"^[ \t]*#[ \t]*(?:(?:ruff|flake8):[ \t]*noqa[ \t]*(?:$|:.*\bF821\b)|pylint:[ \t]*disable=.*\bundefined-variable)",
    re.MULTILINE,
)
"""The same for a file, or for all of one from there on."""
OF_PYTHON2 = frozenset(
    "basestring buffer cmp execfile file intern long raw_input reduce reload unichr unicode xrange".split()
)
"""Built-ins of Python 2 that Python 3 has not."""
_DEBUGGERS = frozenset({"gdb", "lldb"})
"""Modules that only a debugger has."""
_SETTINGS = 2
"""Settings of one object that tell that it is there."""
_CONDITIONS = (ast.If, ast.IfExp, ast.BoolOp, ast.Try, ast.ExceptHandler)
_ASKED = frozenset({"NameError", "AttributeError", "ImportError", "ModuleNotFoundError"})
"""What a ``try`` catches that only asks whether something is there."""
_BLOCKS = ("body", "orelse", "finalbody")
_LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)
_OF_BUILTINS = {"dict", "str", "bytes", "int", "list", "object", "builtins", "__builtins__", "__builtin__"}
_NONE: list[ast.stmt] = []
_TYPE_TESTS = {"hasattr", "isinstance", "issubclass", "type", "callable"}
_VERSION_WORDS = {"version_info", "hexversion", "TYPE_CHECKING", "python_implementation"}
_VERSION_NAME = re.compile(
    r"_*(?:is_|has_|have_|using_)?py(?:thon)?_?(?:(?:less|older|newer|before|since|at_?least)_?(?:than_?)?)?(?:[23]|ver)",
    re.IGNORECASE,
)
"""A name that holds the answer: ``PY2``, ``six.PY3``, ``compat.py2k``, ``USING_PYTHON2``, ``PY_VERSION``,
``pyLessThan3``."""


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


def name_is_accounted_for(tree: Tree, name: ast.Name) -> bool:
    """Whether the author knows that nothing here defines ``name``: says so to another checker by a comment, uses a name
    of Python 2 under some condition, whatever it asks, or again and again an object that some host gives the file."""
    if _ELSEWHERE.search(tree.source.line(name.lineno)) or tree.derived(_told_elsewhere):
        return True
    if name.id in tree.derived(_of_hosts):
        return True
    return name.id in OF_PYTHON2 and any(isinstance(above, _CONDITIONS) for above in tree.ancestors(name))


def _told_elsewhere(tree: Tree) -> bool:
    """Whether a comment tells another checker to look away from all names of the file, a debugger runs it, to which
    other commands have given names, or it is the template of a program."""
    if not _DEBUGGERS.isdisjoint(alias.name for one in tree.nodes(ast.Import) for alias in one.names):
        return True
    if any(isinstance(one.elts[0], ast.Set) and isinstance(tree.parent(one), ast.Expr) for one in tree.nodes(ast.Set)):
        return True  # {{name}}: a template
    return _ELSEWHERE_IN_FILE.search(tree.source.text) is not None


def _of_hosts(tree: Tree) -> frozenset[str]:
    """The names that are settled on, several times and at the top of the file, and that nothing gives a value:
    ``c.ServerApp.port = 8888`` in the settings of Jupyter. Also several constants that are added to, as where one file
    of settings runs another: ``INSTALLED_APPS += ["shop"]``."""
    stores = [one for one in tree.nodes(ast.Attribute) if isinstance(one.ctx, ast.Store) and _on_top(tree, one)]
    counted = Counter(_begun(one) for one in stores)
    added = {_begun(one.target) for one in tree.nodes(ast.AugAssign) if _on_top(tree, one)}
    filled = (one for one in tree.nodes(ast.Subscript) if isinstance(one.ctx, ast.Store) and _on_top(tree, one))
    constants = frozenset(name for name in added.union(map(_begun, filled)) if name.isupper())
    hosts = frozenset(name for name, times in counted.items() if name and times >= _SETTINGS)
    return hosts | constants if len(constants) >= _SETTINGS else hosts


def _on_top(tree: Tree, node: ast.AST) -> bool:
    return isinstance(tree.parent(tree.statement(node)), ast.Module)


def _begun(node: ast.expr) -> str:
    """The name that ``node``, a chain of attributes or items, begins with."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def only_for_type_checkers(tree: Tree, node: ast.AST) -> bool:
    """Whether ``node`` stands under ``if TYPE_CHECKING:``."""
    below = node
    for above in tree.ancestors(node):
        if isinstance(above, ast.If) and below in above.body and _last_name(above.test) == "TYPE_CHECKING":
            return True
        below = above
    return False


def tests_type_checking(tree: Tree, node: ast.AST) -> bool:
    """Whether ``node`` is a part of a condition that asks ``TYPE_CHECKING`` too: ``not TYPE_CHECKING or …``."""
    conditions = (above for above in tree.ancestors(node) if isinstance(above, ast.BoolOp))
    return any(_last_name(part) == "TYPE_CHECKING" for above in conditions for part in ast.walk(above))


def answers_to(tree: Tree, node: ast.AST, exception: str) -> bool:
    """Whether ``node`` runs only after this ``exception``: ``except TypeError:`` and another way to call."""
    handlers = (above for above in tree.ancestors(node) if isinstance(above, ast.ExceptHandler) and above.type)
    return any(_last_name(part) == exception for one in handlers if one.type for part in ast.walk(one.type))


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
        return any(_last_name(one.type) in _ASKED & caught for one in parent.handlers if one.type is not None)
    if child not in parent.body:
        return False
    for handler in parent.handlers:
        kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        for kind in kinds:
            if kind is None or _last_name(kind) in caught or not isinstance(kind, (ast.Name, ast.Attribute)):
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
    name = _last_name(call.func) if isinstance(call, ast.Call) else ""
    return name in _TRANSLATING and "pony" in tree.names


def _expects(expression: ast.expr) -> bool:
    name = _last_name(expression.func) if isinstance(expression, ast.Call) else ""
    return "raises" in name.lower() or "suppress" in name.lower() or name in ("fails", "catch_unraisable_exception")


def _annotates(tree: Tree, parent: ast.AST, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``child`` is an annotation, which newer Pythons leave alone."""
    return child in (getattr(parent, "annotation", None), getattr(parent, "returns", None))


def _is_worked_out_late(tree: Tree, parent: ast.AST, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``child`` is the bound or default of a type parameter, or what a type is another name for: PEP 695."""
    return True


def _may_be_meant_for_others(
    tree: Tree, parent: ast.If | ast.IfExp | ast.While, child: ast.AST, caught: frozenset[str]
) -> bool:
    """Whether ``parent`` branches on the Python version, or on a constant, and ``child`` is one of its branches."""
    if child is parent.test:
        return False
    if isinstance(parent.test, ast.Constant):
        return not isinstance(parent, ast.While) or not parent.test.value
    return _asks_a_version(tree, parent.test) or _runs_elsewhere(parent.test)


def _runs_elsewhere(test: ast.expr) -> bool:
    """Whether ``test`` asks for a name that no import and no command gives a module: some program runs its text."""
    if not isinstance(test, ast.Compare) or _last_name(test.left) != "__name__" or not isinstance(test.ops[0], ast.Eq):
        return False
    name = test.comparators[0]
    return isinstance(name, ast.Constant) and name.value != "__main__"


def _waits_for_a_version(tree: Tree, parent: ast.BoolOp, child: ast.AST, caught: frozenset[str]) -> bool:
    """Whether ``child`` stands behind a question about the Python: ``PY2 and isinstance(text, unicode)``."""
    before = parent.values[: parent.values.index(child)] if isinstance(child, ast.expr) else []
    return any(_asks_a_version(tree, one) for one in before)


def _asks_a_version(tree: Tree, test: ast.expr) -> bool:
    words, parts = tree.derived(_version_words), tuple(ast.walk(test))
    named = bool(words) and not words.isdisjoint(map(_last_name, parts))
    return named or any(map(_tells_the_python, parts))


def _tells_the_python(part: ast.AST) -> bool:
    """Whether ``part`` of a condition is an answer that only some Pythons give: ``sys.version``, ``str is bytes``,
    ``hasattr(dict, "iteritems")``, the name of Jython or IronPython for its system."""
    if isinstance(part, ast.Compare):
        return _asks_for_python2(part)
    if isinstance(part, ast.Attribute):
        return part.attr in ("version", "builtin_module_names") and _last_name(part.value) == "sys"
    if isinstance(part, ast.Call):
        return _last_name(part.func) == "hasattr" and bool(part.args) and _last_name(part.args[0]) in _OF_BUILTINS
    return isinstance(part, ast.Constant) and part.value in ("java", "cli")


def _asks_for_python2(test: ast.Compare) -> bool:
    """``str is bytes``, or ``str is not six.text_type``: what only Python 2 says yes to, or no."""
    sides = {_last_name(one) for one in (test.left, *test.comparators)}
    return len(sides) == 2 and "str" in sides and sides <= {"str", "bytes", "unicode", "text_type"}


def _version_words(tree: Tree) -> frozenset[str]:
    """The names of the file that tell which Python runs: by themselves, or as it gives them that version."""
    words = {name for name in tree.names if name in _VERSION_WORDS or _VERSION_NAME.match(name)}
    stored = (one for one in tree.nodes(ast.Assign) if not tree.names.isdisjoint(("version_info", "version")))
    of_file = (
        _last_name(target)
        for one in stored
        for target in one.targets
        if any(_last_name(part) == "version_info" or _tells_the_python(part) for part in ast.walk(one.value))
    )
    return frozenset(words.union(name for name in of_file if name))


_SHELTERS: dict[type[ast.AST], Callable[..., bool]] = {
    **dict.fromkeys((ast.Try, ast.TryStar), _catches),
    **dict.fromkeys((ast.With, ast.AsyncWith), _tolerates),
    **dict.fromkeys((ast.arg, ast.AnnAssign, ast.FunctionDef, ast.AsyncFunctionDef), _annotates),
    **dict.fromkeys((ast.If, ast.IfExp, ast.While), _may_be_meant_for_others),
    ast.BoolOp: _waits_for_a_version,
    ast.Call: _asserts_failure,
    ast.GeneratorExp: _is_translated,
    **{
        getattr(ast, name): _is_worked_out_late
        for name in ("TypeVar", "ParamSpec", "TypeVarTuple", "TypeAlias")
        if hasattr(ast, name)
    },
}
"""By the class of a node: whether it shelters one of its parts, given the names that catch what is raised there."""


def _last_name(node: ast.AST) -> str:
    """``TYPE_CHECKING`` for the name itself and for ``typing.TYPE_CHECKING``; empty for other expressions."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
