"""The two sides of the ``in`` that failed; it only fills holes. A number that is looked for is proposed as text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.pointed import operand, pointed
from explain.analysis.quoting import shortened
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NUMBERS = ("int", "float")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the ``in`` at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    tests = [one for one in values.tree.nodes(ast.Compare, span) if _is_in(one)]
    test = pointed(values, tests, span)
    if test is None:
        return
    sought, searched = operand(source, test.left), operand(source, test.comparators[0])
    sign = "not in" if isinstance(test.ops[0], ast.NotIn) else "in"
    bindings = {"sought": shortened(sought), "searched": shortened(searched), "line": str(test.lineno)}
    if values.type(test.left) in _NUMBERS:
        written = f"str({sought}) {sign} {searched}"
        bindings["as_text"] = shortened(written)
        if values.type(test.comparators[0]) == "str":
            bindings |= replaced(source, test, written)
    yield Fact(source.span(test), bindings)


def _is_in(test: ast.Compare) -> bool:
    return len(test.ops) == 1 and isinstance(test.ops[0], (ast.In, ast.NotIn))
