"""Attributes that are asked of built-in values which do not have them. What to ask instead is for the facts to say."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT
from explain.analysis.builtin_types import CALLS, attributes
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen, type_is_tested
from explain.analysis.other_names import OTHER_NAMES
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Scopes
from explain.analysis.shapes import Data
from explain.analysis.trees import Tree
from explain.analysis.values import DISPLAYS, Origin, Values
from explain.places import Span
from explain.records import dataclass
from explain.source import Source
from explain.spelling import closest

_ASKED = {*OTHER_NAMES, "bool", "complex", "frozenset", "bytearray"}


@dataclass(frozen=True, slots=True)
class Asked:
    """``node`` asks a value of the built-in ``type`` for an attribute that it lacks; ``call`` calls the result."""

    node: ast.Attribute
    type: str
    call: ast.Call | None
    origin: Origin | None

    def described(self, source: Source) -> dict[str, str]:
        """What every fact about such an attribute binds."""
        bindings = {
            "type": self.type,
            "attr": self.node.attr,
            "expression": quoted(source, self.node),
            "line": str(self.node.end_lineno or self.node.lineno),
        }
        if isinstance(self.node.value, ast.Name):
            bindings["name"] = self.node.value.id
        if self.origin is not None and self.origin.binding is not None:
            bindings["assigned_line"] = str(self.origin.binding.line)
        return bindings


def asked_attributes(source: Source, span: Span | None) -> Iterator[Asked]:
    """The attributes at ``span`` that some type it may be lacks; without a span, those that are sure to be lacking.

    Where the file does not show the type, every type is offered: the message says which it is.
    """
    if span is None:
        yield from Tree.of(source).derived(_certain)
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span):
        origins = {one.type: one for one in values.typed(node.value, certain=False)}
        for kind in dict.fromkeys((*origins, *OTHER_NAMES)):
            if not values.type(node.value) or kind in origins:
                yield from _lacking(values, node, kind, origins.get(kind))


def misspelled_attributes(source: Source, span: Span | None) -> Iterator[tuple[ast.Attribute, dict[str, str]]]:
    """Those among them that are spelled nearly like one the type has, with what every fact about them binds."""
    for asked in asked_attributes(source, span):
        attr = asked.node.attr
        if attr in OTHER_NAMES.get(asked.type, {}):
            continue  # another fact: that word has a meaning elsewhere
        known = sorted(attributes(asked.type))
        suggestion = closest(attr, [name for name in known if attr.startswith("_") or not name.startswith("_")])
        if suggestion:
            edit = replaced(source, asked.node, f"{quoted(source, asked.node.value)}.{suggestion}")
            yield asked.node, {**asked.described(source), "suggestion": suggestion, **edit}


def _certain(tree: Tree) -> tuple[Asked, ...]:
    values, may_be_data = tree.derived(Values), tree.derived(Data).may
    found: list[Asked] = []
    given = tree.derived(_Given)
    for node in tree.attributes_of(None, {"", *tree.derived(Data).names}):
        if isinstance(node.value, ast.Name) and given.has(node.value.id, node.attr):
            continue
        kind = values.type(node.value) if may_be_data(node.value) and isinstance(node.ctx, ast.Load) else ""
        lacking = tuple(_lacking(values, node, kind, values.origins(node.value).found[0])) if kind else ()
        if lacking and not foreseen(tree, node, "AttributeError") and not type_is_tested(tree, node):
            found += lacking
    return tuple(found)


class _Given:
    """What the names of one source are given, where that shows without a look at the order in which things run."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._scopes = tree.derived(Scopes)
        self._data = tree.derived(Data)
        self._kinds: dict[str, frozenset[str]] = {}

    def has(self, name: str, attr: str) -> bool:
        """Whether everything that ``name`` is ever given, and that has a plain type, has the attribute ``attr``."""
        kinds = self._kinds.get(name)
        if kinds is None:
            kinds = self._kinds[name] = frozenset(self._given(name))
        return "" not in kinds and all(kind not in _ASKED or attr in attributes(kind) for kind in kinds)

    def _given(self, name: str) -> Iterator[str]:
        """The types of the values of ``name``; an empty one where only a closer look could tell."""
        for scope in self._scopes.binding.get(name, ()):
            for one in scope.names[name]:
                if self._data.gives(one):
                    yield self._shown(one.value) if one.kind == ASSIGNMENT else ""

    def _shown(self, value: ast.expr | None) -> str:
        if isinstance(value, ast.Constant):
            return type(value.value).__name__
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
            return "" if value.func.id in self._scopes.binding else CALLS.get(value.func.id, "")
        return DISPLAYS.get(type(value), "") if isinstance(value, ast.expr) else ""


def _lacking(values: Values, node: ast.Attribute, kind: str, origin: Origin | None) -> Iterator[Asked]:
    known = attributes(kind)
    if kind in _ASKED and node.attr not in known:
        parent = values.tree.parent(node)
        yield Asked(node, kind, parent if isinstance(parent, ast.Call) and parent.func is node else None, origin)
