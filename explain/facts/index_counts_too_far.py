"""A loop counts an index further than the list or text that is asked with it is long. It knows the loops whose limit
is the list's own length or the number that it was made with.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.lengths import Counting, beyond, counting, is_tested, made_with
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscripts at ``span`` whose index ends too late; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for subscript in values.tree.nodes(ast.Subscript, span):
        if not isinstance(subscript.slice, ast.Name):
            continue
        loop = counting(values, subscript.slice)
        over = beyond(values, loop.limit, subscript.value) if loop else None
        if loop is None or over is None or over + loop.inclusive < 1 or _is_told(values, loop):
            continue
        if is_tested(values, loop, subscript.value):
            continue
        made = made_with(values, subscript.value)
        bindings = {
            "name": loop.name,
            "sequence": quoted(source, subscript.value),
            "limit": quoted(source, loop.whole),
            "loop_line": str(loop.line),
            "line": str(subscript.lineno),
            **({"made": quoted(source, made)} if made else {}),
            **_corrected(source, loop),
        }
        yield Fact(source.span(subscript), bindings, (Related(source.span(loop.whole), "counts too far"),))


def _is_told(values: Values, loop: Counting) -> bool:
    """Whether it is ``range(len(rows) + 1)``, which a page of its own explains."""
    limit = loop.limit
    if not isinstance(limit, ast.BinOp) or not isinstance(limit.op, ast.Add) or loop.inclusive:
        return False
    return any(isinstance(one, ast.Call) and values.is_builtin(one.func, "len") for one in (limit.left, limit.right))


def _corrected(source: Source, loop: Counting) -> dict[str, str]:
    """The head of the loop as it ends in time, and the edit."""
    limit = whole(source, loop.limit)
    if loop.inclusive:
        text = f"{loop.name} < {limit}"
        return {"corrected": text, **replaced(source, loop.whole, text)}
    plus = isinstance(loop.limit, ast.BinOp) and isinstance(loop.limit.op, ast.Add)
    one_more = plus and isinstance(loop.limit.right, ast.Constant) and loop.limit.right.value == 1  # type: ignore[attr-defined]
    if not one_more or not isinstance(loop.limit, ast.BinOp) or not isinstance(loop.whole, ast.Call):
        return {}
    less = whole(source, loop.limit.left)
    first = [whole(source, one) for one in loop.whole.args[:-1]]
    return {"corrected": f"range({', '.join([*first, less])})", **replaced(source, loop.limit, less)}
