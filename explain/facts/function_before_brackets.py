"""A function, named and not called, stands before the square brackets that failed. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscript at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    subscript = only_suspect(values, values.tree.nodes(ast.Subscript, span), span)
    if subscript is None or not isinstance(subscript.value, (ast.Name, ast.Attribute)):
        return
    function, index = whole(source, subscript.value), subscript.slice
    given = whole(source, index)
    bindings = {"function_name": shortened(function), "line": str(subscript.lineno)}
    if not isinstance(index, (ast.Slice, ast.Tuple, ast.Starred)):
        bindings |= {
            "given": shortened(given),
            "call": shortened(f"{function}({given})"),
        }
    if isinstance(index, ast.Slice):
        sliced = f"{function}()[{given}]"
        bindings |= {"sliced": shortened(sliced), **replaced(source, subscript, sliced)}
    if isinstance(index, ast.Constant):
        bindings["of_result"] = shortened(f"{function}(…)[{given}]")
    yield Fact(source.span(subscript), uncut(bindings))
