"""A value is given to ``int``, ``float`` or the like. It only fills holes: why it is no number, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import asks_again, bracketed, singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_LISTS = ("list", "tuple", "set")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: _makes_number(values, one))
    if call is None:
        return
    given, function = call.args[0], quoted(source, call.func)
    value = quoted(source, given)
    bindings = {"given": value, "dotted": bracketed(value, given), "maker": function, "line": str(call.lineno)}
    if values.is_builtin(call.func, "int", "float"):
        bindings["callee"] = function
    if not asks_again(given):
        bindings["shown"] = value
    if isinstance(given, (ast.Name, ast.Attribute, ast.Subscript)):
        bindings["kept"] = value
    kind = values.type(given)
    bindings |= {"type": kind} if kind and kind != "str" else {}
    if kind in _LISTS:
        bindings["each"] = f"[{function}(text) for text in {value}]"
    yield Fact(source.span(call), bindings)


def _makes_number(values: Values, call: ast.Call) -> bool:
    if len(call.args) != 1 or call.keywords or isinstance(call.args[0], ast.Starred):
        return False
    named = values.is_builtin(call.func, "int", "float", "complex")
    return named or imported_name(values, call.func) == "decimal.Decimal"
