"""All parts of one ``split`` are given to a call that takes numbers. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import only_binding
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one call at ``span`` whose arguments are those parts, no more and no less; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span)
    if call is None or not call.args or not all(isinstance(one, ast.Name) for one in call.args):
        return
    bindings = [only_binding(values, one) for one in call.args]
    statement = bindings[0].statement if bindings[0] else None
    if not isinstance(statement, ast.Assign) or any(one is None or one.statement is not statement for one in bindings):
        return
    target, made = statement.targets[0], statement.value
    splits = isinstance(made, ast.Call) and isinstance(made.func, ast.Attribute) and made.func.attr == "split"
    if not splits or not isinstance(target, ast.Tuple) or len(target.elts) != len(call.args):
        return
    mapped = f"map(int, {source.code(made)})"
    told = {
        "parts": quoted(source, target),
        "split_line": str(statement.lineno),
        "mapped": f"{quoted(source, target)} = {mapped}",
        **replaced(source, made, mapped),
    }
    yield Fact(source.span(call), uncut(told), (Related(source.span(made), "gives texts"),))
