"""``time.strftime`` is given a format and something to write by it. What it is, only the run knows: it fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, "time.strftime"):
        if len(call.args) != 2:
            continue
        style, moment = call.args
        name = bracketed(quoted(source, moment), moment)
        if isinstance(moment, ast.Constant) or values.type(moment) in ("int", "float", "str", "tuple"):
            continue
        bindings = {"own_method": f"{name}.strftime({quoted(source, style)})", "line": str(call.lineno)}
        yield Fact(source.span(call), uncut(bindings))
