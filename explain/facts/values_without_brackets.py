"""A function that takes one group of values is given the values one by one: ``random.choice("N", "S")``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_module, imported_name
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_GROUPS = ("list", "tuple", "set", "dict", "range", "generator", "frozenset")
_BUILT_IN = {"sum": 3, "sorted": 2, "any": 2, "all": 2, "list": 2, "tuple": 2, "set": 2, "frozenset": 2}
"""From how many values on the function refuses, or can only be meant so."""
_OF_MODULES = {"random": ("choice", "shuffle"), "statistics": ("mean", "median", "mode")}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: _takes_a_group(values, one))
    if call is None:
        return
    called, group = whole(source, call.func), ", ".join(whole(source, one) for one in call.args)
    corrected = f"{called}([{group}])"
    bindings = {
        "call": quoted(source, call),
        "function": called,
        "count": str(len(call.args)),
        "corrected": corrected,
        "line": str(call.lineno),
        **replaced(source, call, corrected),
    }
    yield Fact(source.span(call), bindings)


def _takes_a_group(values: Values, call: ast.Call) -> bool:
    if call.keywords or len(call.args) < 2:
        return False
    if any(
        isinstance(one, (ast.Starred, ast.Lambda)) or values.type(one) in (*_GROUPS, "function") for one in call.args
    ):
        return False
    if isinstance(call.func, ast.Name):
        return (values.is_builtin(call.func, *_BUILT_IN) and len(call.args) >= _BUILT_IN[call.func.id]) or (
            imported_name(values, call.func) in _QUALIFIED
        )
    if not isinstance(call.func, ast.Attribute):
        return False
    module = imported_module(values, call.func.value)
    if module is not None:
        return call.func.attr in _OF_MODULES.get(module.module, ())
    joins = call.func.attr == "join" and values.type(call.func.value) == "str"
    return joins or (call.func.attr == "extend" and values.type(call.func.value) == "list")


_QUALIFIED = {f"{module}.{name}" for module, names in _OF_MODULES.items() for name in names}
