"""``json.dumps`` is given a date or a time, somewhere in what the file writes out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.library_calls import is_plain
from explain.analysis.literals import literal
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_MAKERS = ("", ".now", ".utcnow", ".today", ".strptime", ".fromisoformat", ".combine")
_DATES = {
    *(f"datetime.{kind}{one}" for kind in ("datetime", "date") for one in _MAKERS),
    *("datetime.time", "datetime.timedelta"),
}
"""What gives a date, a time or a span of time."""
_DEEPEST = 8


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if imported_name(values, call.func) not in ("json.dumps", "json.dump") or not call.args or not is_plain(call):
            continue
        if any(one.arg in ("default", "cls") for one in call.keywords):
            continue
        found = _date(values, call.args[0], _DEEPEST)
        if found is None or (span is None and foreseen(values.tree, call, "TypeError")):
            continue
        code = source.code(call)
        with_default = f"{code[:-1].rstrip().rstrip(',')}, default=str)"
        bindings = {"data": quoted(source, call.args[0]), "line": str(call.lineno)}
        if "\n" not in code:
            bindings |= {"with_default": with_default, **replaced(source, call, with_default)}
        yield Fact(source.span(call), uncut(bindings), (Related(source.span(found), "has no form in JSON"),))


def _date(values: Values, data: ast.expr, depth: int) -> ast.AST | None:
    """The first part of ``data`` that is a date, by every call that may have made it."""
    origins = values.origins(data)
    calls = [one.node.func for one in origins.found if isinstance(one.node, ast.Call)]
    plain = origins.complete and len(calls) == len(origins.found) and bool(calls)
    if plain and all(imported_name(values, one) in _DATES for one in calls):
        return data
    whole = literal(values, data)
    if depth == 0 or not isinstance(whole, (ast.Dict, ast.List, ast.Tuple)):
        return None
    parts = whole.values if isinstance(whole, ast.Dict) else whole.elts
    return next((found for part in parts if (found := _date(values, part, depth - 1)) is not None), None)
