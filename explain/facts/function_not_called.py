"""A function of this file is named but not called, and the function itself is used instead of its result."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.uses import ATTRIBUTE, CALL, SUBSCRIPT, refuses, uses
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for use in uses(values.tree, span):
        function = values.functions.named(use.value)
        if function is None or function.decorator_list or use.how in (CALL, ATTRIBUTE, SUBSCRIPT):
            continue
        if use.attr == "Mod" and use.on_the_right:
            continue
        if span is None and (not refuses(values, use, "function") or foreseen(values.tree, use.node, "TypeError")):
            continue
        bindings = {
            "function": function.name,
            "call": f"{function.name}()",
            "expression": quoted(source, use.node),
            "defined_line": str(function.lineno),
            "line": str(getattr(use.node, "lineno", 1)),
            **({} if function.args.args else replaced(source, use.value, f"{function.name}()")),
        }
        yield Fact(source.span(use.node), bindings, (Related(source.line_span(function.lineno), "a function"),))
