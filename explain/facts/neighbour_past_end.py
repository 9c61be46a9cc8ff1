"""The item behind the one that a loop looks at is asked for, and behind the last one there is none."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.lengths import Counting, beyond, counting, is_length, is_tested
from explain.analysis.literals import number
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscripts ``rows[i + 1]`` at ``span`` that reach past the end; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for subscript in values.tree.nodes(ast.Subscript, span):
        ahead = _ahead(subscript.slice)
        if ahead is None:
            continue
        index, steps = ahead
        loop = counting(values, index)
        over = beyond(values, loop.limit, subscript.value) if loop else None
        if loop is None or over is None or over + loop.inclusive > 0 or over + loop.inclusive + steps < 1:
            continue
        if is_tested(values, loop, subscript.value):
            continue
        bindings = {
            "name": index.id,
            "index": quoted(source, subscript.slice),
            "sequence": quoted(source, subscript.value),
            "expression": quoted(source, subscript),
            "limit": quoted(source, loop.whole),
            "loop_line": str(loop.line),
            "line": str(subscript.lineno),
            **_corrected(source, values, loop, subscript.value, over + loop.inclusive + steps),
        }
        yield Fact(source.span(subscript), bindings, (Related(source.span(loop.whole), "goes to the last item"),))


def _ahead(index: ast.expr) -> tuple[ast.Name, int] | None:
    """``i`` and 1 where ``index`` is ``i + 1``."""
    if not isinstance(index, ast.BinOp) or not isinstance(index.op, ast.Add):
        return None
    for name, more in ((index.left, index.right), (index.right, index.left)):
        steps = number(more)
        if isinstance(name, ast.Name) and steps is not None and steps > 0:
            return name, steps
    return None


def _corrected(source: Source, values: Values, loop: Counting, holder: ast.expr, less: int) -> dict[str, str]:
    """The limit of the loop that ends ``less`` rounds earlier."""
    limit = f"{whole(source, loop.limit)} - {less}"
    if isinstance(loop.limit, ast.BinOp) and not is_length(values, loop.limit, holder):
        right = number(loop.limit.right)
        if isinstance(loop.limit.op, ast.Sub) and right is not None:
            limit = f"{whole(source, loop.limit.left)} - {right + less}"
    if isinstance(loop.whole, ast.Call):
        first = [whole(source, one) for one in loop.whole.args[:-1]]
        return {"corrected": f"range({', '.join([*first, limit])})"}
    return {"corrected": f"{loop.name} {'<=' if loop.inclusive else '<'} {limit}"}
