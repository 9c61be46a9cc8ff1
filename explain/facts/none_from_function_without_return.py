"""A value is None because the function of this file that gave it returns nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.endings import value_return
from explain.analysis.meant_results import meant_result
from explain.analysis.nothing import described, uses_of_nothing
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for use, origin in uses_of_nothing(source, span):
        call = origin.node
        if not isinstance(call, ast.Call):
            continue
        function = values.functions.named(call.func) or values.functions.method(call.func)
        if function is None:
            continue
        nothing = values.functions.result_type(function) == "NoneType"
        given = None if nothing or span is None else value_return(values, function)
        if not nothing and given is None:
            continue
        bindings = {
            **described(source, use, origin),
            "call": quoted(source, call),
            "function": values.functions.qualified(function),
            "function_name": function.name,
            "defined_line": str(function.lineno),
        }
        related = Related(source.span(function.body[-1]), f"{function.name}() ends without a return")
        if given is not None:
            bindings["return_line"] = str(given.lineno)
            related = Related(source.span(given), "returned in some cases only")
        elif span is not None:
            bindings |= meant_result(source, values, function)
        yield Fact(source.span(use.node), bindings, (related,))
