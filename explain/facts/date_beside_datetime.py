"""A date is compared with a point in time, or one is taken from the other; the line shows which is which."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_MAKERS = ("", ".now", ".utcnow", ".today", ".strptime", ".fromisoformat", ".combine")
_KINDS = {
    **{f"datetime.datetime{one}": "datetime" for one in _MAKERS},
    **{f"datetime.date{one}": "date" for one in ("", ".today", ".fromisoformat")},
}
"""What a call of these gives."""
_SIGNS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Sub: "-"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one comparison or difference at ``span``, where one side shows what it is; in the whole of ``source``,
    those where both do."""
    values = Values.of(source)
    if span is None:
        yield from _certain(source, values)
        return
    test = singled_out(source, ast.Compare, span, lambda one: len(one.ops) == 1 and type(one.ops[0]) in _SIGNS)
    taken = singled_out(source, ast.BinOp, span, lambda one: isinstance(one.op, ast.Sub))
    if test is not None and taken is None:
        left, right, sign = test.left, test.comparators[0], _SIGNS[type(test.ops[0])]
    elif taken is not None and test is None:
        left, right, sign = taken.left, taken.right, "-"
    else:
        return
    first, second = _kind(values, left), _kind(values, right)
    if first != second:
        yield _told(source, test or taken or left, (left, sign, right), first, second)


def _certain(source: Source, values: Values) -> Iterator[Fact]:
    places: list[tuple[ast.expr, ast.expr, str, ast.expr]] = [
        (one, one.left, "-", one.right) for one in values.tree.nodes(ast.BinOp) if isinstance(one.op, ast.Sub)
    ]
    places += [
        (one, one.left, _SIGNS[type(one.ops[0])], one.comparators[0])
        for one in values.tree.nodes(ast.Compare)
        if len(one.ops) == 1 and type(one.ops[0]) in _SIGNS
    ]
    for node, left, sign, right in places:
        first, second = _kind(values, left), _kind(values, right)
        if {first, second} == {"date", "datetime"} and not foreseen(values.tree, node, "TypeError"):
            yield _told(source, node, (left, sign, right), first, second)


def _told(source: Source, node: ast.expr, written: tuple[ast.expr, str, ast.expr], first: str, second: str) -> Fact:
    left, sign, right = written
    dates, moments = (right, left) if first == "datetime" or second == "date" else (left, right)
    day, moment = quoted(source, dates), quoted(source, moments)
    as_date = f"{bracketed(moment, moments)}.date()"
    bindings = {
        "as_dates": f"{as_date} {sign} {day}" if moments is left else f"{day} {sign} {as_date}",
        "day": day,
        "line": str(left.lineno),
    }
    return Fact(source.span(node), uncut(bindings))


def _kind(values: Values, node: ast.expr) -> str:
    """``date`` or ``datetime``, where every call that may have made ``node`` gives that; else empty."""
    origins = values.origins(node)
    kinds = {_KINDS.get(imported_name(values, _called(one.node)), "") for one in origins.found}
    return kinds.pop() if origins.complete and len(kinds) == 1 else ""


def _called(made: ast.AST) -> ast.AST | None:
    return made.func if isinstance(made, ast.Call) else None
