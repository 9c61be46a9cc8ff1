"""A value is None because a regular expression found nothing; whether it does is only known when it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.nothing import described, uses_of_nothing
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    if span is None:
        return
    for use, origin in uses_of_nothing(source, span):
        call = origin.node
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        if call.func.attr not in ("match", "search", "fullmatch"):
            continue
        bindings = {**described(source, use, origin), "call": quoted(source, call), "method": call.func.attr}
        if len(call.args) > 1:
            bindings["pattern"] = quoted(source, call.args[0])
        related = Related(source.span(call), "None where the pattern is not found")
        yield Fact(source.span(use.node), bindings, (related,))
