"""``sum()`` is given a text, or a list of texts, and adds the first of them to 0. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.literals import literal
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: values.is_builtin(one.func, "sum") and len(one.args) == 1)
    if call is None or not isinstance(call.args[0], (ast.Name, ast.Attribute, ast.Call)):
        return
    given = whole(source, call.args[0])
    one = unused(values, "text")
    corrected = f"sum({_number(values, call.args[0])}({one}) for {one} in {given})"
    bindings = {
        "summed": quoted(source, call.args[0]),
        "each_as_number": corrected,
        "line": str(call.lineno),
        **replaced(source, call, corrected),
    }
    yield Fact(source.span(call), bindings)


def _number(values: Values, given: ast.expr) -> str:
    """Which number each part can be made: whole ones are sure only of a text's signs and of what is written out."""
    written = literal(values, given)
    parts = written.elts if isinstance(written, (ast.List, ast.Tuple)) else []
    whole_numbers = parts and all(isinstance(one, ast.Constant) and str(one.value).isdigit() for one in parts)
    return "int" if whole_numbers or values.type(given) == "str" else "float"
