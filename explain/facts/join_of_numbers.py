"""``join`` is given numbers, but puts texts together only."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.literals import literal, only_reads
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_Made = ast.ListComp | ast.GeneratorExp | ast.SetComp
_NUMBERS = ("int", "float", "bool", "complex")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.calls(span, ("join",)):
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "join" or len(call.args) != 1:
            continue
        if values.type(call.func.value) != "str" or (span is None and foreseen(values.tree, call, "TypeError")):
            continue
        found = _first_number(values, call.args[0])
        if found is None:
            continue
        index, kind, element = found
        pieces = quoted(source, call.args[0])
        bindings = {
            "index": str(index),
            "type": kind,
            "sequence": pieces,
            "corrected": f"{quoted(source, call.func)}(map(str, {pieces}))",
            "expression": quoted(source, call),
            "line": str(call.lineno),
            **replaced(source, call.args[0], f"map(str, {pieces})"),
        }
        yield Fact(source.span(call), bindings, (Related(source.span(element), f"{kind}, no text"),))


def _first_number(values: Values, pieces: ast.expr) -> tuple[int, str, ast.expr] | None:
    """The first element of ``pieces`` that is a number: where it stands, its type and itself."""
    made = _made_once(values, pieces)
    if made is not None:
        kind = values.type(made.elt)
        return (0, kind, made.elt) if kind in _NUMBERS else None
    whole = literal(values, pieces)
    if not isinstance(whole, (ast.List, ast.Tuple)):
        return None
    for index, element in enumerate(whole.elts):
        kind = values.type(element)
        if kind != "str":
            return (index, kind, element) if kind in _NUMBERS else None
    return None


def _made_once(values: Values, pieces: ast.expr) -> _Made | None:
    """The comprehension that ``pieces`` is, or that gave the name its value, which nothing may have changed since."""
    if isinstance(pieces, ast.Name):
        found = values.origins(pieces)
        others = [one for one in values.scopes.uses(pieces.id) if isinstance(one.ctx, ast.Load) and one is not pieces]
        if not found.complete or len(found.found) != 1 or not all(only_reads(values, one) for one in others):
            return None
        pieces = found.found[0].node  # type: ignore[assignment]
    return pieces if isinstance(pieces, (ast.ListComp, ast.GeneratorExp, ast.SetComp)) else None
