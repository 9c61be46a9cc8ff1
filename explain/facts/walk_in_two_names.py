"""A loop over ``os.walk`` takes two names, and each step gives three values."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import made_by
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the loops at ``span`` that do; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    loops: list[ast.For | ast.comprehension] = [*values.tree.nodes(ast.For)]
    for loop in (*loops, *values.tree.nodes(ast.comprehension)):
        if not isinstance(loop.target, ast.Tuple) or not values.tree.touches(loop.target, span):
            continue
        made = made_by(values, loop.iter)
        names = [quoted(source, one) for one in loop.target.elts]
        if made is None or made[0] not in ("os.walk", "os.fwalk") or len(names) != 2:
            continue
        bindings = {
            "walking": quoted(source, loop.iter),
            "three_names": f"{names[0]}, folders, {names[1]}"
            if "fold" not in names[1]
            else f"{names[0]}, {names[1]}, files",
            "expected": "2",
            "line": str(loop.target.lineno),
        }
        yield Fact(source.span(loop.target), bindings)
