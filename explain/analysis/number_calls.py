"""Calls that make a number of one value: ``int(row[1])``. What the value must be is not known here."""

from __future__ import annotations

import ast
from functools import partial

from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.values import Values
from explain.places import Span
from explain.source import Source


def number_call(source: Source, span: Span | None) -> ast.Call | None:
    """The one call at ``span`` of ``int``, ``float``, ``complex`` or ``Decimal`` with one value; else None."""
    return singled_out(source, ast.Call, span, partial(_makes_number, Values.of(source)))


def _makes_number(values: Values, call: ast.Call) -> bool:
    if len(call.args) != 1 or call.keywords or isinstance(call.args[0], ast.Starred):
        return False
    named = values.is_builtin(call.func, "int", "float", "complex")
    return named or imported_name(values, call.func) == "decimal.Decimal"
