"""Where a source imports from the standard library, or takes a name out of one of its modules. Judges no version."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterable, Iterator

from explain.analysis.callees import stored_attributes
from explain.analysis.guards import foreseen, only_for_type_checkers, type_is_tested
from explain.analysis.inherited import inherited_names
from explain.analysis.modules import imported_module
from explain.analysis.some_pythons import gives_up
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass

_VERSION_CONSTANT = re.compile(
    r"_*(?:is_|has_|have_)?py(?:thon)?_?(?:less|older|newer|before|since|at_?least)?_?(?:than)?_?(?:\d|ver)", re.I
)

_VERSION_QUESTIONS = re.compile(r"_*(?:version_info|hexversion|py(?:thon)?_?version\w*|hasattr|find_spec)", re.I)


Matters = Callable[[str], object]

MODULE, IMPORT, ATTRIBUTE = "module", "import", "attribute"
"""How a name is used: ``import cgi``, ``from cgi import escape``, ``cgi.escape``.

A class of the file uses in the last way what it has from its base of the library, too."""


@dataclass(frozen=True, slots=True)
class Use:
    """One use: the whole ``name`` ("cgi.escape"), how (see above), and the ``node`` that stands for it."""

    name: str
    way: str
    node: ast.AST


def library_uses(values: Values, span: Span | None, matters: Matters, words: Collection[str]) -> Iterator[Use]:
    """The uses that ``matters`` says yes to: those at ``span``, or in the whole source those that nothing looks after.

    What looks after a use is a ``try``, a test or a version check. In the whole source only names that end in one of
    ``words`` are asked for; that keeps the many others cheap.
    """
    for use in _all(values, span, words):
        if not matters(use.name) or (span is None and _is_guarded(values, use)):
            continue
        yield use


def _all(values: Values, span: Span | None, words: Collection[str]) -> Iterator[Use]:
    for plain in values.tree.nodes(ast.Import, span):
        yield from (Use(alias.name, MODULE, alias) for alias in plain.names)
    for named in values.tree.nodes(ast.ImportFrom, span):
        if named.module and not named.level:
            yield Use(named.module, MODULE, named)
            yield from (Use(f"{named.module}.{one.name}", IMPORT, one) for one in named.names if one.name != "*")
    for node in values.tree.nodes(ast.Attribute, span) if span is not None else values.tree.attributes(None, words):
        found = imported_module(values, node.value) if isinstance(node.ctx, ast.Load) else None
        if found is not None:
            yield Use(f"{found.module}.{node.attr}", ATTRIBUTE, node)
    yield from (Use(name, ATTRIBUTE, node) for name, node in inherited_names(values, span, words))


def _is_guarded(values: Values, use: Use) -> bool:
    above = tuple(values.tree.ancestors(use.node))
    if any(_is_fallback(one) or _asks_a_version(values, one) for one in above) or _left_before(values, above):
        return True
    if use.way == ATTRIBUTE:
        if _is_asked_for_first(values, use.node) or _is_imported_first(above, use.name):
            return True
        if use.name.rpartition(".")[2] in values.tree.derived(_asked_by_name):
            return True
        stored = values.tree.derived(stored_attributes)
        name = use.name.rpartition(".")[2]
        return (
            name in stored or foreseen(values.tree, use.node, "AttributeError") or type_is_tested(values.tree, use.node)
        )
    return foreseen(values.tree, use.node, "ModuleNotFoundError", "ImportError") or only_for_type_checkers(
        values.tree, use.node
    )


def _is_fallback(above: ast.AST) -> bool:
    """Whether ``above`` is an ``except`` arm, run where something else is missing, or asks a constant like ``PY39``."""
    if isinstance(above, ast.ExceptHandler):
        return True
    if not isinstance(above, (ast.If, ast.IfExp)):
        return False
    names = [str(getattr(part, "attr", None) or getattr(part, "id", "")) for part in ast.walk(above.test)]
    return any(_VERSION_CONSTANT.match(name) for name in names)


def _asks_a_version(values: Values, above: ast.AST) -> bool:
    """Whether ``above`` branches on a name that holds the answer to a question about the version, or a switch."""
    if not isinstance(above, (ast.If, ast.IfExp, ast.While)):
        return False
    names = [part for part in ast.walk(above.test) if isinstance(part, ast.Name)]
    given = (one.value for name in names for one in values.scopes.bindings(name.id, values.scopes.scope(name)))
    return any(_mentions_version(value) for value in given if value is not None)


def _asked_by_name(tree: Tree) -> frozenset[str]:
    """The texts that the file gives to ``hasattr`` and its like: attributes that it looks for, or puts there."""
    calls = (one for one in tree.nodes(ast.Call) if len(one.args) > 1 and isinstance(one.args[1], ast.Constant))
    named = (one.args[1].value for one in calls if isinstance(one.args[1], ast.Constant))
    return frozenset(one for one in named if isinstance(one, str))


def _is_imported_first(around: Iterable[ast.AST], name: str) -> bool:
    """Whether a ``try`` around imports ``name`` by itself before: a Python without it leaves there."""
    module, _, last = name.rpartition(".")
    tries = (one for one in around if isinstance(one, ast.Try) and one.handlers)
    imports = (one for above in tries for one in above.body if isinstance(one, ast.ImportFrom))
    return any(one.module == module and any(alias.name == last for alias in one.names) for one in imports)


def _left_before(values: Values, around: Iterable[ast.AST]) -> bool:
    """Whether a statement before one of those ``around`` leaves their block for a switch: ``if not HAS_IT: return``."""
    for node in around:
        block = values.tree.block(node) if isinstance(node, ast.stmt) else []
        for one in block:
            if one is node:
                break
            if isinstance(one, ast.If) and _asks_a_version(values, one) and gives_up(values.tree, one.body[-1]):
                return True
    return False


def _mentions_version(value: ast.expr) -> bool:
    if isinstance(value, ast.Constant):
        return isinstance(value.value, bool)
    words = {str(getattr(part, "attr", None) or getattr(part, "id", "")) for part in ast.walk(value)}
    return any(map(_VERSION_QUESTIONS.fullmatch, words))


def _is_asked_for_first(values: Values, node: ast.AST) -> bool:
    """Whether ``node`` waits for a condition of its expression: ``has_it and module.name``, ``… if has_it else …``."""
    below = node
    for above in values.tree.ancestors(node):
        if isinstance(above, ast.BoolOp) and below is not above.values[0]:
            return True
        if isinstance(above, ast.IfExp) and below is not above.test:
            return True
        if isinstance(above, ast.stmt):
            return False
        below = above
    return False
