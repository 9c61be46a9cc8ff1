"""A field of a frozen dataclass of this file is stored to or deleted."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.classes import Class
from explain.analysis.guards import foreseen
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    for node in callees.tree.nodes(ast.Attribute, span):
        if isinstance(node.ctx, ast.Load):
            continue
        cls = _class(callees, node.value, certain=span is None)
        if cls is None or not _is_frozen(callees.values, cls) or node.attr not in _fields(cls):
            continue
        if span is None and foreseen(callees.tree, node, "FrozenInstanceError", "AttributeError"):
            continue
        bindings = {"field": node.attr, **_in_own_method(callees, node)}
        yield Fact(source.span(node), bindings, (Related(source.line_span(cls.node.lineno), "frozen"),))


def _in_own_method(callees: Callees, node: ast.Attribute) -> dict[str, str]:
    """How ``__post_init__`` sets a field, where ``node`` is set there."""
    around = callees.classes.method(callees.scopes.scope(node))
    statement = callees.tree.parent(node)
    if around is None or around.node.name != "__post_init__" or not isinstance(statement, ast.Assign):
        return {}
    source = callees.tree.source
    written = f'object.__setattr__({quoted(source, node.value)}, "{node.attr}", {quoted(source, statement.value)})'
    return uncut({"set_once": written})


def _class(callees: Callees, holder: ast.expr, *, certain: bool) -> Class | None:
    """The class that ``holder`` is an object of: what was made of it, or the first parameter of its methods."""
    found = callees.instance(holder)
    if found is not None:
        return found[0] if found[1] or not certain else None
    around = callees.classes.method(callees.scopes.scope(holder))
    own = isinstance(holder, ast.Name) and around is not None and around.receives(holder.id) and around.takes_instance
    return around.owner if own and around is not None and not around.decorators else None


def _is_frozen(values: Values, cls: Class) -> bool:
    """Whether the class stands under ``@dataclass(frozen=True)`` and no other decorator, and has no base of its own."""
    marks = cls.node.decorator_list
    mark = marks[0] if len(marks) == 1 else None
    if not isinstance(mark, ast.Call) or imported_name(values, mark.func) != "dataclasses.dataclass":
        return False
    if cls.node.bases or cls.node.keywords or {"__setattr__", "__delattr__", "__new__"} & cls.own.keys():
        return False
    frozen = [one.value for one in mark.keywords if one.arg == "frozen"]
    return bool(frozen) and isinstance(frozen[0], ast.Constant) and frozen[0].value is True


def _fields(cls: Class) -> set[str]:
    notes = (one for one in cls.node.body if isinstance(one, ast.AnnAssign))
    plain = (one.target.id for one in notes if isinstance(one.target, ast.Name) and _is_field(one.annotation))
    return set(plain)


def _is_field(note: ast.expr) -> bool:
    text = ast.unparse(note)
    return "ClassVar" not in text and "InitVar" not in text
