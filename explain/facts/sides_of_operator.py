"""The two sides of the one operator of a calculation: the message says their types. Beforehand, a path and a text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.library_calls import maker
from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted, shortened, whole
from explain.analysis.rewriting import operand, primary, uncut, with_part
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NUMBERS = ("int", "float")
_PATHS = ("pathlib.Path", "pathlib.PurePath", "pathlib.Path.cwd", "pathlib.Path.home")
_DEEPEST = 20
"""Parts joined to a path."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calculation that is marked, or the only one of a line; in the whole of ``source``, the paths that are
    joined with a text by ``+``."""
    if span is None:
        yield from _paths_added(source, Values.of(source))
        return
    operation, grown = singled_out(source, ast.BinOp, span), singled_out(source, ast.AugAssign, span)
    if operation is not None and grown is None:
        bindings = _bindings(source, operation, operation.left, operation.right)
        yield Fact(source.span(operation), uncut(bindings))
    elif grown is not None and operation is None:
        yield Fact(source.span(grown), uncut(_bindings(source, grown, grown.target, grown.value)))


def _paths_added(source: Source, values: Values) -> Iterator[Fact]:
    for node in values.tree.nodes(ast.BinOp) if "pathlib" in values.tree.names else ():
        if not isinstance(node.op, ast.Add) or values.type(node.right) != "str" or not _is_path(values, node.left):
            continue
        if not foreseen(values.tree, node, "TypeError"):
            yield Fact(source.span(node), uncut(_bindings(source, node, node.left, node.right)))


def _is_path(values: Values, node: ast.expr) -> bool:
    """Whether ``node`` was made by ``Path(…)``, maybe with parts joined to it by ``/``."""
    made = maker(values, node)
    for _ in range(_DEEPEST):
        if not isinstance(made, ast.BinOp) or not isinstance(made.op, ast.Div):
            break
        made = maker(values, made.left)
    return isinstance(made, ast.Call) and imported_name(values, made.func) in _PATHS


def _bindings(source: Source, node: ast.BinOp | ast.AugAssign, left: ast.expr, right: ast.expr) -> dict[str, str]:
    values = Values.of(source)
    bindings = {
        "left_side": quoted(source, left),
        "right_side": quoted(source, right),
        "line": str(node.lineno),
    }
    if not isinstance(left, (ast.Constant, ast.JoinedStr)):
        bindings["left_value"] = bindings["left_side"]  # what is written out is meant as it is
    if isinstance(node.op, ast.Add):
        bindings["as_text"] = shortened(with_part(source, node, right, f"str({whole(source, right)})"))
        bindings |= _paths(source, left, right)
    numbers = [one for one in (left, right) if values.type(one) in _NUMBERS]
    if len(numbers) == 1 and not isinstance(node, ast.AugAssign):
        other = right if numbers[0] is left else left
        bindings["no_number"] = quoted(source, other)
        bindings["as_number"] = shortened(with_part(source, node, other, f"int({whole(source, other)})"))
    return {name: value for name, value in bindings.items() if value}


def _paths(source: Source, left: ast.expr, right: ast.expr) -> dict[str, str]:
    """What to write where the left side is a path: the one or the other is meant, as the text at hand begins."""
    folder, added = primary(source, left), operand(source, right)
    text = right.value if isinstance(right, ast.Constant) and isinstance(right.value, str) else ""
    if text[:1] == "/" and added[1:2] == "/" and len(text) > 1:
        return {"inside": shortened(f"{folder} / {added[0]}{added[2:]}")}
    if text[:1] in (".", "-", "_"):
        return {"longer": shortened(f"{folder}.with_name({folder}.name + {added})")}
    return {}
