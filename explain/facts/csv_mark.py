"""The mark that a call gives to the module ``csv``, where it is written out. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.literals import literal
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the marks in the calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        for given in call.keywords:
            if given.arg not in ("delimiter", "quotechar", "escapechar"):
                continue
            mark = literal(values, given.value)
            if isinstance(mark, ast.Constant) and isinstance(mark.value, str):
                yield Fact(source.span(call), {"option": given.arg, "length": str(len(mark.value))})
            elif isinstance(mark, ast.Constant):
                yield Fact(source.span(call), {"option": given.arg, "type": type(mark.value).__name__})
