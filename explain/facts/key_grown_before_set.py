"""``counts[word] += 1`` or ``lists[word].append(1)`` is the first that happens to a key, but reads its value."""

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
_FIRST = {"append": "[]", "extend": "[]", "insert": "[]", "add": "set()"}
_STARTS = {"list": "[]", "str": '""', "set": "set()", "tuple": "()", "float": "0.0"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the growing entries at ``span``; nothing beforehand, as only running it shows which keys there are."""
    if span is None:
        return
    values = Values.of(source)
    yield from _filled(source, values, span)
    yield from _written_out(source, values, span)
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


def _written_out(source: Source, values: Values, span: Span) -> Iterator[Fact]:
    """``counts[key] = counts[key] + 1`` at ``span``: the same in long."""
    for stored in values.tree.nodes(ast.Assign, span):
        target, read = stored.targets[0], stored.value.left if isinstance(stored.value, ast.BinOp) else None
        sign = _SIGNS.get(type(stored.value.op).__name__, "") if isinstance(stored.value, ast.BinOp) else ""
        if not isinstance(target, ast.Subscript) or not isinstance(read, ast.Subscript) or not sign:
            continue
        assert isinstance(stored.value, ast.BinOp)
        if whole(source, read) != whole(source, target) or values.type(target.value) not in ("", "dict"):
            continue
        if len(stored.targets) > 1 or not values.tree.touches(read, span) or _asks(stored.value.right):
            continue  # another key may be the one that is missing
        start = "1" if sign == "*" else _STARTS.get(values.type(stored.value.right), "0")
        holder, key = whole(source, target.value), whole(source, target.slice)
        first = f"{holder}.get({key}, {start})"
        bindings = {
            "dict": quoted(source, target.value),
            "key_text": quoted(source, target.slice),
            "expression": quoted(source, stored),
            "start": start,
            "corrected": f"{whole(source, target)} = {first}{whole(source, stored.value)[len(whole(source, read)) :]}",
            "line": str(stored.lineno),
            **replaced(source, read, first),
        }
        yield Fact(source.span(read), bindings)


def _filled(source: Source, values: Values, span: Span) -> Iterator[Fact]:
    """``lists[key].append(value)`` at ``span``: what the key holds is filled before there is anything."""
    for outer in values.tree.nodes(ast.Subscript, span):
        inner = outer.value
        nested = (
            isinstance(outer.ctx, ast.Store) and isinstance(inner, ast.Subscript) and isinstance(inner.ctx, ast.Load)
        )
        if not nested or not isinstance(inner, ast.Subscript) or isinstance(inner.slice, (ast.Constant, ast.Slice)):
            continue
        statement = values.tree.statement(outer)
        others = statement.value if isinstance(statement, ast.Assign) else None
        if others is None or any(isinstance(one, ast.Subscript) for one in ast.walk(others)):
            continue  # another key may be the one that is missing
        if values.type(inner.value) not in ("", "dict") or isinstance(inner.value, ast.Subscript):
            continue
        holder, key = whole(source, inner.value), whole(source, inner.slice)
        first = f"{holder}.setdefault({key}, {{}})"
        rest = whole(source, statement)[len(whole(source, inner)) :]
        bindings = {
            "dict": quoted(source, inner.value),
            "key_text": quoted(source, inner.slice),
            "expression": quoted(source, outer),
            "start": "{}",
            "corrected": first + rest,
            "line": str(outer.lineno),
            **replaced(source, inner, first),
        }
        yield Fact(source.span(inner), bindings)
    for call in values.tree.nodes(ast.Call, span):
        method = call.func if isinstance(call.func, ast.Attribute) else None
        target = method.value if method and method.attr in _FIRST else None
        if (
            method is None
            or not isinstance(target, ast.Subscript)
            or isinstance(target.slice, (ast.Constant, ast.Slice))
        ):
            continue
        if values.type(target.value) not in ("", "dict") or not values.tree.touches(target, span):
            continue
        if any(isinstance(one, ast.Subscript) for argument in call.args for one in ast.walk(argument)):
            continue  # another key may be the one that is missing
        holder, key, start = whole(source, target.value), whole(source, target.slice), _FIRST[method.attr]
        corrected = f"{holder}.setdefault({key}, {start})"
        rest = whole(source, call)[len(whole(source, target)) :]
        bindings = {
            "dict": quoted(source, target.value),
            "key_text": quoted(source, target.slice),
            "expression": quoted(source, call),
            "start": start,
            "corrected": corrected + rest,
            "line": str(call.lineno),
            **replaced(source, target, corrected),
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
