"""An index lies beyond the end of a list, tuple or text that the file writes out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen, value_is_tested
from explain.analysis.literals import literal, number, size
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_KINDS: dict[type[ast.expr], str] = {ast.List: "list", ast.Tuple: "tuple", ast.Constant: "string", ast.BinOp: "list"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node, holder, asked in _asked(values, span):
        place = literal(values, asked)
        index = number(asked if place is None else place)
        whole = literal(values, holder) if index is not None else None
        length = size(whole)
        if whole is None or length is None or index is None or type(whole) not in _KINDS or -length <= index < length:
            continue
        if isinstance(whole, ast.Constant) and not isinstance(whole.value, str):
            continue
        if span is None and (foreseen(values.tree, node, "IndexError") or value_is_tested(values.tree, node, holder)):
            continue
        bindings = {
            "kind": "tuple" if values.type(whole) == "tuple" else _KINDS[type(whole)],
            "index": str(index),
            "length": str(length),
            "line": str(getattr(node, "lineno", 1)),
        }
        if length:
            bindings["last_index"] = str(length - 1)
        if holder is not whole:
            bindings |= {"name": quoted(source, holder), "assigned_line": str(whole.lineno)}
        yield Fact(source.span(node), bindings, (Related(source.span(whole), f"{length} here"),))


def _asked(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr, ast.expr]]:
    """The places that ask for one element: the node, what is asked, and the index."""
    for subscript in values.tree.nodes(ast.Subscript, span):
        yield subscript, subscript.value, subscript.slice
    for call in values.tree.calls(span, ("pop",)):
        pops = isinstance(call.func, ast.Attribute) and call.func.attr == "pop" and len(call.args) == 1
        if pops and isinstance(call.func, ast.Attribute) and isinstance(literal(values, call.func.value), ast.List):
            yield call, call.func.value, call.args[0]
