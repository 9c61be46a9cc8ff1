"""``append`` is given several values at once."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.calls(span, ("append",)):
        method = call.func
        if not isinstance(method, ast.Attribute) or method.attr != "append" or len(call.args) < 2 or call.keywords:
            continue
        if any(isinstance(one, ast.Starred) for one in call.args):
            continue
        if span is None and (values.type(method.value) != "list" or foreseen(values.tree, call, "TypeError")):
            continue
        rewritten = f"{quoted(source, method.value)}.extend([{', '.join(quoted(source, one) for one in call.args)}])"
        bindings = {
            "given": str(len(call.args)),
            "rewritten": rewritten,
            "line": str(call.lineno),
            **replaced(source, call, rewritten),
        }
        yield Fact(source.span(call), bindings)
