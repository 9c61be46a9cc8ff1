"""Texts and numbers of one list are put in order, but Python does not order the ones against the others."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.sorting import unordered_calls, with_key
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call, holder, first, second in unordered_calls(values, span):
        if values.type(first) == values.type(second):
            continue
        bindings = {
            "sequence": quoted(source, holder),
            "first": quoted(source, first),
            "first_type": values.type(first),
            "second": quoted(source, second),
            "second_type": values.type(second),
            "expression": quoted(source, call),
            "line": str(call.lineno),
            **uncut({"as_text": with_key(source, call, "str")}),
            **_converted(source, first, second),
        }
        yield Fact(source.span(call), bindings, (Related(source.span(second), f"{values.type(second)} here"),))


def _converted(source: Source, first: ast.expr, second: ast.expr) -> dict[str, str]:
    """The one of the two that is a number in quotes, made a number."""
    for one in (first, second):
        text = one.value if isinstance(one, ast.Constant) else None
        if isinstance(text, str) and text.isascii() and text.replace(".", "", 1).isdecimal():
            return {"converted": f"{'float' if '.' in text else 'int'}({quoted(source, one)})"}
    return {}
