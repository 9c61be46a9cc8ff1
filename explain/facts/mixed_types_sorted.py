"""Texts and numbers of one list are put in order, but Python does not order the ones against the others."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import ordered
from explain.analysis.guards import foreseen
from explain.analysis.literals import literal
from explain.analysis.marked import uncut
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        holder = _sorted(values, call)
        whole = literal(values, holder) if holder is not None else None
        if holder is None or not isinstance(whole, (ast.List, ast.Tuple)):
            continue
        found = _first_pair(values, whole)
        if found is None or (span is None and foreseen(values.tree, call, "TypeError")):
            continue
        first, second = found
        bindings = {
            "sequence": quoted(source, holder),
            "first": quoted(source, first),
            "first_type": values.type(first),
            "second": quoted(source, second),
            "second_type": values.type(second),
            "expression": quoted(source, call),
            "line": str(call.lineno),
            **uncut({"as_text": _with_key(source, call, "str")}),
            **_converted(source, first, second),
            **uncut(_by_key(source, call, first, second)),
        }
        yield Fact(source.span(call), bindings, (Related(source.span(second), f"{values.type(second)} here"),))


def _sorted(values: Values, call: ast.Call) -> ast.expr | None:
    """What ``call`` puts in order, without a key."""
    if any(one.arg != "reverse" for one in call.keywords):
        return None
    if values.is_builtin(call.func, "sorted", "min", "max") and len(call.args) == 1:
        return call.args[0]
    if isinstance(call.func, ast.Attribute) and call.func.attr == "sort" and not call.args:
        return call.func.value
    return None


def _first_pair(values: Values, whole: ast.List | ast.Tuple) -> tuple[ast.expr, ast.expr] | None:
    """Two neighbours that cannot be ordered; None where there are none, or some type does not show."""
    if not all(values.type(one) for one in whole.elts):
        return None
    pairs = zip(whole.elts, whole.elts[1:], strict=False)
    return next((pair for pair in pairs if ordered(values.type(pair[0]), values.type(pair[1])) is False), None)


def _with_key(source: Source, call: ast.Call, key: str) -> str:
    """``call`` with a key by which it puts the values in order."""
    given = [quoted(source, one) for one in (*call.args, *call.keywords)]
    return f"{quoted(source, call.func)}({', '.join([*given, f'key={key}'])})"


def _converted(source: Source, first: ast.expr, second: ast.expr) -> dict[str, str]:
    """The one of the two that is a number in quotes, made a number."""
    for one in (first, second):
        text = one.value if isinstance(one, ast.Constant) else None
        if isinstance(text, str) and text.isascii() and text.replace(".", "", 1).isdecimal():
            return {"converted": f"{'float' if '.' in text else 'int'}({quoted(source, one)})"}
    return {}


def _by_key(source: Source, call: ast.Call, first: ast.expr, second: ast.expr) -> dict[str, str]:
    """``call`` with the first key that two dictionaries share, as what to put in order by."""
    if not isinstance(first, ast.Dict) or not isinstance(second, ast.Dict):
        return {}
    others = {one.value for one in second.keys if isinstance(one, ast.Constant)}
    shared = (one for one in first.keys if isinstance(one, ast.Constant) and one.value in others)
    key = next(shared, None)
    return {"by_key": _with_key(source, call, f"lambda row: row[{quoted(source, key)}]")} if key is not None else {}
