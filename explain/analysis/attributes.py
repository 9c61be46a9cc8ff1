"""Attributes that are asked of built-in values which do not have them. What to ask instead is for the facts to say."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import attributes
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen, type_is_tested
from explain.analysis.other_names import OTHER_NAMES
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.analysis.values import Origin, Values
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
    values = tree.derived(Values)
    found: list[Asked] = []
    for node in tree.nodes(ast.Attribute, None):
        kind = values.type(node.value) if isinstance(node.ctx, ast.Load) else ""
        lacking = tuple(_lacking(values, node, kind, values.origins(node.value).found[0])) if kind else ()
        if lacking and not foreseen(tree, node, "AttributeError") and not type_is_tested(tree, node):
            found += lacking
    return tuple(found)


def _lacking(values: Values, node: ast.Attribute, kind: str, origin: Origin | None) -> Iterator[Asked]:
    known = attributes(kind)
    if kind in _ASKED and node.attr not in known:
        parent = values.tree.parent(node)
        yield Asked(node, kind, parent if isinstance(parent, ast.Call) and parent.func is node else None, origin)
