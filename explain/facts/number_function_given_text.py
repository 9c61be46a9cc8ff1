"""A built-in function that works on numbers is given a text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_FUNCTIONS = ("abs", "round", "chr", "range", "bin", "hex", "oct", "pow", "divmod")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.calls(span, _FUNCTIONS):
        if not values.is_builtin(call.func, *_FUNCTIONS) or (span is None and foreseen(values.tree, call, "TypeError")):
            continue
        for argument in call.args[: 3 if getattr(call.func, "id", "") in ("range", "pow") else 1]:
            for origin in values.typed(argument, certain=span is None):
                if origin.type != "str" or _is_typed_in(values, origin.node):
                    continue
                text = quoted(source, argument)
                bindings = {
                    "function": quoted(source, call.func),
                    "argument": text,
                    "type": "str",
                    "converted": f"int({text})",
                    "expression": quoted(source, call),
                    "line": str(call.lineno),
                }
                yield Fact(source.span(call), bindings, (Related(source.span(argument), "a text"),))


def _is_typed_in(values: Values, node: ast.AST) -> bool:
    """Whether the text is what the user typed, which another fact explains better."""
    return isinstance(node, ast.Call) and values.is_builtin(node.func, "input")
