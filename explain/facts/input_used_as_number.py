"""Text that the user typed in, which ``input()`` always gives, is used as a number."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.mixing import mixtures
from explain.analysis.quoting import quoted
from explain.analysis.values import Origin, Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for one in mixtures(source, span):
        if one.typed_in is None:
            continue
        operation = one.operation
        bindings = {
            **_described(source, operation.node, _unrepeated(one.text), one.typed_in, one.number_type),
            "operator": operation.sign,
            "other": quoted(source, one.number),
            "left_type": one.left_type,
            "right_type": one.right_type,
        }
        yield Fact(source.span(operation.node), bindings, (_related(source, one.typed_in),))
    yield from _counted(source, span)


def _unrepeated(text: ast.expr) -> ast.expr:
    """What ``text`` repeats: ``typed`` for ``typed * 9``."""
    while isinstance(text, ast.BinOp) and isinstance(text.op, ast.Mult):
        text = text.right if isinstance(text.left, ast.Constant) else text.left
    return text


def _counted(source: Source, span: Span | None) -> Iterator[Fact]:
    """Typed text where a number must stand: in ``range()``, as an index, after a minus sign, on both sides of one."""
    values = Values.of(source)
    for node, value in _numeric_places(values, span):
        for origin in values.typed(value, certain=span is None):
            call = origin.node
            if not isinstance(call, ast.Call) or not values.is_builtin(call.func, "input"):
                continue
            if span is not None or not foreseen(values.tree, node, "TypeError"):
                kind = "float" if isinstance(node, ast.Call) and values.is_builtin(node.func, "round") else "int"
                bindings = _described(source, node, value, origin, kind)
                yield Fact(source.span(node), bindings, (_related(source, origin),))


def _numeric_places(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr]]:
    for call in values.tree.nodes(ast.Call, span):
        if values.is_builtin(call.func, "range", "abs", "round", "chr", "pow", "divmod", "bin", "hex"):
            yield from ((call, argument) for argument in call.args)
    for subscript in values.tree.nodes(ast.Subscript, span):
        if values.type(subscript.value) in ("list", "tuple", "str"):
            yield subscript, subscript.slice
    for binary in values.tree.nodes(ast.BinOp, span) if span is not None else ():
        texts = values.type(binary.left) == values.type(binary.right) == "str"
        if texts and isinstance(binary.op, (ast.Mult, ast.Sub, ast.Div, ast.FloorDiv, ast.Pow)):
            yield from ((binary, side) for side in (binary.left, binary.right))
    for unary in values.tree.nodes(ast.UnaryOp, span):
        if isinstance(unary.op, (ast.USub, ast.UAdd)):
            yield unary, unary.operand


def _described(source: Source, node: ast.AST, value: ast.expr, origin: Origin, kind: str) -> dict[str, str]:
    """What a fact binds; ``kind`` is the type of the number that the text is used with."""
    converted = f"{'float' if kind == 'float' else 'int'}({quoted(source, origin.node)})"
    bindings = {
        "input_line": str(getattr(origin.node, "lineno", 1)),
        "input": quoted(source, origin.node),
        "converted": converted,
        "expression": quoted(source, node),
        "line": str(getattr(node, "lineno", 1)),
        **replaced(source, origin.node, converted),
    }
    if isinstance(value, ast.Name):
        bindings["name"] = value.id
    return bindings


def _related(source: Source, origin: Origin) -> Related:
    return Related(source.span(origin.node), "input() gives text")
