"""A date gets another month by ``replace``, and keeps its day. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    call = singled_out(source, ast.Call, span, _moves)
    if call is None or not isinstance(call.func, ast.Attribute):
        return
    day = bracketed(quoted(source, call.func.value), call.func.value)
    given = {one.arg: quoted(source, one.value) for one in call.keywords}
    month, year = given.get("month", f"{day}.month"), given.get("year", f"{day}.year")
    last = f"min({day}.day, calendar.monthrange({year}, {month})[1])"
    parts = [f"{name}={value}" for name, value in given.items()]
    bindings = {"moved": quoted(source, call), "kept_day": f"{day}.replace({', '.join([*parts, f'day={last}'])})"}
    yield Fact(source.span(call), uncut({**bindings, "line": str(call.lineno)}))


def _moves(call: ast.Call) -> bool:
    named = {one.arg for one in call.keywords}
    method = isinstance(call.func, ast.Attribute) and call.func.attr == "replace" and not call.args
    return method and bool(named & {"month", "year"}) and "day" not in named and None not in named
