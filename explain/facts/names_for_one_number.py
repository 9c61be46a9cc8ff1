"""A loop over ``range()`` has several names for the one number that each round gives. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted, whole
from explain.analysis.unpacking import loops
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the loops at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for target, around in loops(values.tree, span):
        if not isinstance(target, ast.Tuple) or not isinstance(around, ast.Call):
            continue
        if values.is_builtin(around.func, "range") and target.elts:
            bindings = {
                "around": quoted(source, around),
                "names": quoted(source, target),
                "one_name": f"for {whole(source, target.elts[0])} in {whole(source, around)}:",
                "type": "int",
                "line": str(target.lineno),
            }
            yield Fact(source.span(target), bindings)
