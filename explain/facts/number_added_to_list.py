"""A number and a list are added, by ``+`` or by ``sum()``: what to write for it. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.literals import literal
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import operand, uncut, unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NUMBERS = ("int", "float", "bool", "complex")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the addition at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = only_suspect(values, [one for one in values.tree.nodes(ast.Call, span) if _is_sum(values, one)], span)
    if call is not None:
        yield Fact(source.span(call), uncut({"line": str(call.lineno), **_summed(values, call)}))
        return
    sums = [one for one in values.tree.nodes(ast.BinOp, span) if isinstance(one.op, ast.Add)]
    added = only_suspect(values, sums, span)
    if added is not None:
        left, right = whole(source, added.left), whole(source, added.right)
        yield Fact(source.span(added), uncut({"line": str(added.lineno), **_two(left, "+", right)}))
        return
    grown = [one for one in values.tree.nodes(ast.AugAssign, span) if isinstance(one.op, ast.Add)]
    growing = only_suspect(values, grown, span)
    if growing is not None:
        left, right = whole(source, growing.target), whole(source, growing.value)
        yield Fact(source.span(growing), uncut({"line": str(growing.lineno), **_two(left, "+=", right)}))


def _is_sum(values: Values, call: ast.Call) -> bool:
    plain = len(call.args) == 1 and not call.keywords and not isinstance(call.args[0], ast.Starred)
    return plain and values.is_builtin(call.func, "sum")


def _two(left: str, sign: str, right: str) -> dict[str, str]:
    return {"added_up": shortened(f"{left} {sign} sum({right})")}


def _summed(values: Values, call: ast.Call) -> dict[str, str]:
    """The sum of the rows, of one column of them where only that has numbers, or the rows joined."""
    source, row = values.scopes.source, unused(values, "row")
    rows = operand(source, call.args[0])
    written = literal(values, call.args[0])
    kinds = [_kinds(values, one) for one in written.elts] if isinstance(written, (ast.List, ast.Tuple)) else []
    known = [kind for one in kinds for kind in one]
    if not kinds or (known and all(kind in (*_NUMBERS, "") for kind in known)):
        joined = f"[x for {row} in {rows} for x in {row}]"
        return {"of_rows": shortened(f"sum(sum({row}) for {row} in {rows})"), "joined": shortened(joined)}
    if any(len(one) != len(kinds[0]) or "" in one for one in kinds):
        return {}
    columns = [index for index in range(len(kinds[0])) if all(one[index] in _NUMBERS for one in kinds)]
    if len(columns) != 1:
        return {}
    column = f"sum({row}[{columns[0]}] for {row} in {rows})"
    return {"column": shortened(column), **replaced(source, call, column)}


def _kinds(values: Values, row: ast.expr) -> list[str]:
    """The types of the elements of ``row``, empty texts where they do not show."""
    return [values.type(one) for one in row.elts] if isinstance(row, (ast.List, ast.Tuple)) else [""]
