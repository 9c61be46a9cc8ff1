"""A variable of the environment is given a value that may be no text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the assignments to ``os.environ`` at ``span``; what the value is, the message says. Nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for statement in values.tree.nodes(ast.Assign, span):
        target = statement.targets[0]
        if not isinstance(target, ast.Subscript) or imported_name(values, target.value) != "os.environ":
            continue
        if values.type(statement.value) == "str":
            continue
        text = f"str({quoted(source, statement.value)})"
        bindings = {
            "given": quoted(source, statement.value),
            "text": text,
            "variable": quoted(source, target),
            "line": str(statement.lineno),
            **replaced(source, statement.value, f"str({source.code(statement.value)})"),
        }
        yield Fact(source.span(statement), uncut(bindings))
