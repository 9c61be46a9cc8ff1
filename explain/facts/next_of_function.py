"""``next()`` is given a function, most often one that yields, and not what calling it gives."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.rewriting import unused
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not values.is_builtin(call.func, "next") or not call.args:
            continue
        function = values.functions.named(call.args[0])
        if function is None:
            continue
        kept = unused(values, "stream")
        bindings = {
            "function": function.name,
            "kept": f"{kept} = {function.name}({'' if not function.args.args else '…'})",
            "asked": f"next({kept})",
            "defined_line": str(function.lineno),
            "line": str(call.lineno),
        }
        if values.functions.results(function).yields:
            bindings["yields"] = function.name
        yield Fact(source.span(call), bindings, (Related(source.line_span(function.lineno), "a function"),))
