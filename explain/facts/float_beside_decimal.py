"""The operand of a calculation with a ``Decimal`` that is plainly a float. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import maker
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the floats on one side of an operator at ``span``, where the other side is none; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    operations: list[tuple[ast.expr, ast.expr]] = [(one.left, one.right) for one in values.tree.nodes(ast.BinOp, span)]
    operations += [(one.target, one.value) for one in values.tree.nodes(ast.AugAssign, span)]
    for left, right in operations:
        floats = [one for one in (left, right) if values.type(one) == "float"]
        if len(floats) != 1:
            continue
        made = maker(values, floats[0])
        written = isinstance(made, ast.Constant)
        code = quoted(source, floats[0])
        bindings = {
            "float": code,
            "exact": f'Decimal("{quoted(source, made)}")' if written else f"Decimal(str({code}))",
            "made_line": str(made.lineno),
            "line": str(floats[0].lineno),
        }
        if written and made is not floats[0]:
            bindings |= {"named_float": code, "written": quoted(source, made)}
        yield Fact(source.span(floats[0]), uncut(bindings), (Related(source.span(made), "a float"),))
