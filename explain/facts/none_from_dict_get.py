"""A value is None because ``get`` found no such key and was given no default; only known when it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.modules import imported_name
from explain.analysis.nothing import described, uses_of_nothing
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    if span is None:
        return
    values = Values.of(source)
    for use, origin in uses_of_nothing(source, span):
        call = origin.node
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr != "get":
            continue
        if imported_name(values, call.func) == "os.environ.get":
            continue  # a fact of its own: what is missing there is set outside the program
        if len(call.args) != 1 or call.keywords or values.type(call.func.value) not in ("", "dict"):
            continue
        bindings = {
            **described(source, use, origin),
            "call": quoted(source, call),
            "dict": quoted(source, call.func.value),
            "key": quoted(source, call.args[0]),
        }
        related = Related(source.span(call), "None where the key is missing")
        yield Fact(source.span(use.node), bindings, (related,))
