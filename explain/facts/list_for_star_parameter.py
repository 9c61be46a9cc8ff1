"""A function collects its arguments with a star, and a call gives it one list of them without a star."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP, PARAMETER
from explain.analysis.callees import Callees
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.functions import Def
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_LISTS = ("list", "tuple", "set", "range")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the arguments that such calls give, for a use of the collected values at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    callees = values.tree.derived(Callees)
    functions = {found: name for name in values.tree.nodes(ast.Name, span) if (found := _collecting(values, name))}
    for call in values.tree.nodes(ast.Call):
        callee = callees.callee(call)
        if callee is None or callee.node not in functions or len(call.args) != 1 or call.keywords:
            continue
        given = call.args[0]
        if values.type(given) not in _LISTS:
            continue
        used = functions[callee.node]
        star = next(one.args.vararg.arg for one in functions if one is callee.node and one.args.vararg)
        corrected = f"{whole(source, call.func)}(*{whole(source, given)})"
        bindings = {
            "function": callee.name,
            "parameter": f"*{star}",
            "call": quoted(source, call),
            "given": quoted(source, given),
            "corrected": corrected,
            "call_line": str(call.lineno),
            "line": str(used.lineno),
            **replaced(source, call, corrected),
        }
        yield Fact(source.span(used), bindings, (Related(source.span(call), "one value, a list"),))


def _collecting(values: Values, name: ast.Name) -> Def | None:
    """The function whose ``*prices`` the use ``name`` is: itself, or what a loop takes from it."""
    found = reaching(values.scopes, name) if isinstance(name.ctx, ast.Load) else None
    binding = found.only if found else None
    if binding is not None and binding.kind == LOOP and isinstance(binding.value, ast.Name):
        return _collecting(values, binding.value)
    function = binding.scope.node if binding and binding.kind == PARAMETER else None
    if binding is None or not isinstance(function, FUNCTIONS) or function.args.vararg is None:
        return None
    return function if function.args.vararg.arg == binding.name and not function.args.args else None
