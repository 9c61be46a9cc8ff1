"""A ``with`` is given a class or function of the library that was not called: ``with threading.Lock:``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import maker
from explain.analysis.library_results import known
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such values of the ``with`` at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    statements: list[ast.With | ast.AsyncWith] = [*values.tree.nodes(ast.With), *values.tree.nodes(ast.AsyncWith)]
    for value in (item.context_expr for one in statements for item in one.items):
        made = maker(values, value)
        if not values.tree.touches(value, span) or isinstance(made, ast.Call):
            continue
        if known(imported_name(values, made)):
            bindings = {
                "uncalled": quoted(source, made),
                "expression": quoted(source, value),
                "uncalled_line": str(made.lineno),
                **replaced(source, made, f"{whole(source, made)}()"),
            }
            yield Fact(source.span(value), bindings, (Related(source.span(made), "is not called"),))
