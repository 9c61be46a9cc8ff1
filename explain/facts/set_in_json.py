"""``json.dumps`` is given a set, or another group of values that is no list, somewhere in what the file writes out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.library_calls import called
from explain.analysis.literals import literal
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_REFUSED = {"set", "frozenset", "dict_keys", "dict_values", "dict_items", "generator", "range", "zip", "map", "filter"}
_DEEPEST = 8


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in called(values, span, ("json.dumps", "json.dump")):
        if not call.args or isinstance(call.args[0], ast.Starred):
            continue
        if any(one.arg in (None, "default", "cls") for one in call.keywords):
            continue
        found = _refused(values, call.args[0], _DEEPEST)
        if found is None or (span is None and foreseen(values.tree, call, "TypeError")):
            continue
        yield Fact(source.span(call), {}, (Related(source.span(found), f"a {values.type(found)}"),))


def _refused(values: Values, data: ast.expr, depth: int) -> ast.expr | None:
    """The first part of ``data`` that JSON does not take."""
    if values.type(data) in _REFUSED:
        return data
    whole = literal(values, data)
    if depth == 0 or not isinstance(whole, (ast.Dict, ast.List, ast.Tuple)):
        return None
    parts = whole.values if isinstance(whole, ast.Dict) else whole.elts
    return next((found for part in parts if (found := _refused(values, part, depth - 1)) is not None), None)
