"""A list whose elements are of one kind that has no order, such as dictionaries, is put in order."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.sorting import kind_of, unordered_calls, with_key
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call, holder, first, second in unordered_calls(values, span):
        kind = kind_of(values, first)
        if kind != kind_of(values, second):
            continue
        bindings = {
            "sequence": quoted(source, holder),
            "type": kind,
            "expression": quoted(source, call),
            "line": str(call.lineno),
            **uncut(_by_key(source, call, first, second)),
        }
        yield Fact(source.span(call), bindings, (Related(source.span(first), f"{kind} here"),))


def _by_key(source: Source, call: ast.Call, first: ast.expr, second: ast.expr) -> dict[str, str]:
    """``call`` with the first key that two dictionaries share, as what to put in order by."""
    if not isinstance(first, ast.Dict) or not isinstance(second, ast.Dict):
        return {}
    others = {one.value for one in second.keys if isinstance(one, ast.Constant)}
    shared = (one for one in first.keys if isinstance(one, ast.Constant) and one.value in others)
    key = next(shared, None)
    return {"by_key": with_key(source, call, f"lambda row: row[{quoted(source, key)}]")} if key is not None else {}
