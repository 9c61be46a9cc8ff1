"""A number with a fraction stands where only a whole number can: in ``range()``, as an index, as a repetition."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from math import ceil

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.literals import number
from explain.analysis.quoting import quoted
from explain.analysis.shapes import Data
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_WHOLE = ("range", "chr", "bin", "hex", "oct")
_WITH_STEP = 3
_MOST_ROUNDS = 1_000_000


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node, value in _places(values, span):
        if span is None and (not values.type(value) or foreseen(values.tree, node, "TypeError")):
            continue
        for origin in values.typed(value, certain=True) if span is None else values.origins(value).found:
            made = origin.node
            divides = isinstance(made, ast.BinOp) and isinstance(made.op, ast.Div)
            if origin.type != "float" and not (divides and span is not None and not origin.type):
                continue
            text = quoted(source, value)
            bindings = {
                "value": text,
                "type": "float",
                "expression": quoted(source, node),
                **_corrected(source, node, made, text, divides=divides),
                "made_line": str(getattr(made, "lineno", 1)),
                "line": str(getattr(node, "lineno", 1)),
            }
            yield Fact(source.span(node), bindings, (Related(source.span(made), "gives a float"),))
            break


def _corrected(source: Source, node: ast.AST, made: ast.AST, text: str, *, divides: bool) -> dict[str, str]:
    """A whole number in the place of ``text``; a written step with a fraction cannot be cut off."""
    if divides:
        corrected = quoted(source, made).replace("/", "//", 1)
        return {"corrected": corrected, **(replaced(source, made, corrected) if corrected.count("/") == 2 else {})}
    written = _written(made)
    if written is None or written == int(written):
        return {"corrected": f"int({text})"}
    ranged = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range"
    return _counted(source, node) if ranged and isinstance(node, ast.Call) else {"corrected": f"int({text})"}


def _written(node: ast.AST) -> float | None:
    """The finite fraction that ``node`` writes out, with its sign."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = _written(node.operand)
        return None if inner is None else -inner
    plain = isinstance(node, ast.Constant) and isinstance(node.value, float) and abs(node.value) < float("inf")
    return node.value if plain and isinstance(node, ast.Constant) and isinstance(node.value, float) else None


def _counted(source: Source, call: ast.Call) -> dict[str, str]:
    """The loop over whole numbers for ``range(1, 3, 0.5)``, and the value of each round."""
    numbers = [_written(one) if isinstance(_written(one), float) else number(one) for one in call.args]
    if len(call.args) != _WITH_STEP or any(one is None for one in numbers):
        return {"fraction": quoted(source, call.args[-1])}
    start, stop, step = (one or 0 for one in numbers)
    rounds = ceil((stop - start) / step) if step else 0
    if not 0 < rounds < _MOST_ROUNDS:
        return {"fraction": quoted(source, call.args[-1])}
    first, each = quoted(source, call.args[0]), quoted(source, call.args[2])
    return {"counted": f"for step in range({rounds}):", "each": f"{first} + step * {each}"}


def _places(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr]]:
    for call in values.tree.calls(span, _WHOLE):
        if values.is_builtin(call.func, *_WHOLE):
            yield from ((call, argument) for argument in call.args)
    data = values.tree.derived(Data)
    for subscript in values.tree.nodes(ast.Subscript, span):
        if span is None and (number(subscript.slice) is not None or not data.may(subscript.slice)):
            continue
        if values.type(subscript.value) in ("list", "tuple", "str") or (
            span is not None and not values.type(subscript.value)
        ):
            yield subscript, subscript.slice
    for operation in values.tree.nodes(ast.BinOp, span):
        if isinstance(operation.op, ast.Mult):
            for many, times in ((operation.left, operation.right), (operation.right, operation.left)):
                if values.type(many) in ("list", "tuple"):
                    yield operation, times
