"""``sum()`` is given a text, or a list of texts, and adds the first of them to 0."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.literals import literal
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import unused
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``, of which the message says the types; beforehand, those of written texts."""
    values = Values.of(source)
    if span is None:
        yield from _foretold(source, values)
        return
    call = singled_out(source, ast.Call, span, lambda one: _sums(values, one))
    if call is not None and isinstance(call.args[0], (ast.Name, ast.Attribute, ast.Call)):
        bindings = _bindings(source, values, call)
        yield Fact(source.span(call), {**bindings, **replaced(source, call, bindings["each_as_number"])})


def _foretold(source: Source, values: Values) -> Iterator[Fact]:
    for call in values.tree.calls(None, ("sum",)):
        summed = literal(values, call.args[0]) if _sums(values, call) else None
        if not isinstance(summed, (ast.List, ast.Tuple, ast.Set)) or not summed.elts:
            continue
        if values.type(summed.elts[0]) == "str" and not foreseen(values.tree, call, "TypeError"):
            bindings = _bindings(source, values, call) if isinstance(call.args[0], ast.Name) else {}
            bindings["line"] = str(call.lineno)
            yield Fact(source.span(call), bindings, (Related(source.span(summed), "texts"),))


def _sums(values: Values, call: ast.Call) -> bool:
    return len(call.args) == 1 and not call.keywords and values.is_builtin(call.func, "sum")


def _bindings(source: Source, values: Values, call: ast.Call) -> dict[str, str]:
    one, given = unused(values, "text"), call.args[0]
    return {
        "summed": quoted(source, given),
        "each_as_number": f"sum({_number(values, given)}({one}) for {one} in {whole(source, given)})",
        "line": str(call.lineno),
    }


def _number(values: Values, given: ast.expr) -> str:
    """Which number each part can be made: whole ones are sure only of a text's signs and of what is written out."""
    written = literal(values, given)
    parts = written.elts if isinstance(written, (ast.List, ast.Tuple)) else []
    whole_numbers = parts and all(isinstance(one, ast.Constant) and str(one.value).isdigit() for one in parts)
    return "int" if whole_numbers or values.type(given) == "str" else "float"
