"""A list, tuple or text is asked for an element by something that is no whole number."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.words import article

_WRONG = ("str", "tuple", "list", "dict", "set", "NoneType", "bytes", "range")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for subscript in values.tree.nodes(ast.Subscript, span):
        if span is None and (not values.type(subscript.value) or foreseen(values.tree, subscript, "TypeError")):
            continue
        for holder in values.typed(subscript.value, certain=span is None):
            if holder.type not in ("list", "tuple", "str"):
                continue
            for index in values.typed(subscript.slice, certain=span is None):
                if index.type not in _WRONG or _is_typed_in(values, index.node) or _is_pair(index.node, index.type):
                    continue
                bindings = {
                    "name": quoted(source, subscript.value),
                    "type": holder.type,
                    "index": quoted(source, subscript.slice),
                    "index_type": index.type,
                    "expression": quoted(source, subscript),
                    "line": str(subscript.lineno),
                }
                related: tuple[Related, ...] = ()
                if holder.binding is not None:
                    bindings["assigned_line"] = str(holder.binding.line)
                    related = (Related(source.span(holder.binding.node), article(holder.type)),)
                yield Fact(source.span(subscript), bindings, related)


def _is_pair(node: ast.AST, kind: str) -> bool:
    """Whether the index is a tuple that no comma in the brackets made, as a loop over ``enumerate()`` gives it."""
    return kind == "tuple" and not isinstance(node, ast.Tuple)


def _is_typed_in(values: Values, node: ast.AST) -> bool:
    """Whether the index is what the user typed, which another fact explains better."""
    return isinstance(node, ast.Call) and values.is_builtin(node.func, "input")
