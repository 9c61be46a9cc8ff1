"""A bound of a slice is a text that was typed in, or a number from a division with ``/``. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the bounds at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        bounds = (node.slice.lower, node.slice.upper, node.slice.step) if isinstance(node.slice, ast.Slice) else ()
        for bound in (one for one in bounds if one is not None):
            made = [one.node for one in values.origins(bound).found]
            origin = made[0] if len(made) == 1 else None
            bindings = {
                "bound": quoted(source, bound),
                "line": str(node.lineno),
                "made_line": str(getattr(origin, "lineno", 1)),
            }
            if isinstance(origin, ast.Call) and values.is_builtin(origin.func, "input"):
                corrected = f"int({whole(source, origin)})"
            elif isinstance(origin, ast.BinOp) and isinstance(origin.op, ast.Div):
                corrected = f"{whole(source, origin.left)} // {whole(source, origin.right)}"
            else:
                continue
            bindings |= {"corrected": corrected, **replaced(source, origin, corrected)}
            yield Fact(source.span(node), bindings, (Related(source.span(origin), "gives no whole number"),))
