"""``counts[word] += 1`` is the first thing that happens to a key, but it has to read the old value first."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_SIGNS = {"Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "BitOr": "|"}
_STARTS = {"list": "[]", "str": '""', "set": "set()", "tuple": "()", "float": "0.0"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the growing entries at ``span``; nothing beforehand, as only running it shows which keys there are."""
    if span is None:
        return
    values = Values.of(source)
    for grown in values.tree.nodes(ast.AugAssign, span):
        target, sign = grown.target, _SIGNS.get(type(grown.op).__name__, "")
        if not isinstance(target, ast.Subscript) or not sign or values.type(target.value) not in ("", "dict"):
            continue
        if not values.tree.touches(target, span) or (values.tree.touches(grown.value, span) and _asks(grown.value)):
            continue  # another key may be the one that is missing
        start = "1" if sign == "*" else _STARTS.get(values.type(grown.value), "0")
        holder, key = whole(source, target.value), whole(source, target.slice)
        corrected = f"{holder}[{key}] = {holder}.get({key}, {start}) {sign} {_operand(source, grown.value, sign)}"
        bindings = {
            "dict": quoted(source, target.value),
            "key_text": quoted(source, target.slice),
            "expression": quoted(source, grown),
            "start": start,
            "corrected": corrected,
            "line": str(grown.lineno),
            **replaced(source, grown, corrected),
        }
        yield Fact(source.span(target), bindings)


def _asks(value: ast.expr) -> bool:
    """Whether ``value`` may itself ask for a key."""
    return any(isinstance(node, (ast.Subscript, ast.Call)) for node in ast.walk(value))


def _operand(source: Source, value: ast.expr, sign: str) -> str:
    """``value`` as written, in brackets where it would otherwise fall apart behind ``sign``."""
    text = whole(source, value)
    loose = isinstance(value, (ast.IfExp, ast.BoolOp, ast.Compare, ast.Lambda, ast.NamedExpr))
    return f"({text})" if loose or (isinstance(value, ast.BinOp) and sign != "+") else text
