"""A line comes after the ``with`` block of a temporary folder, which removes the folder at its end."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import made_by
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such blocks that end above ``span``, in the same block of code or one around; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for statement in values.tree.nodes(ast.With):
        last = statement.end_lineno or statement.lineno
        after = [one for one in values.tree.block(statement) if one.lineno > last and values.tree.touches(one, span)]
        for item in statement.items:
            made = made_by(values, item.context_expr)
            if not after or made is None or made[0] != "tempfile.TemporaryDirectory":
                continue
            bindings = {"with_line": str(statement.lineno), "last_line": str(last), "line": str(span.start.line)}
            if item.optional_vars is not None:
                bindings["temporary"] = quoted(source, item.optional_vars)
            related = Related(source.span(item.context_expr), f"gone after line {last}")
            yield Fact(source.line_span(span.start.line), bindings, (related,))
