"""A loop goes through a text or list, and a function in it is given the whole instead of the loop's element."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_OF_ONE = ("ord", "int", "float", "chr", "abs", "round", "bin", "hex")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: _loop(values, one) is not None)
    loop = _loop(values, call) if call else None
    if call is None or loop is None:
        return
    given = call.args[0]
    element = whole(source, loop.target)
    rest = "".join(f", {whole(source, one)}" for one in call.args[1:])
    corrected = f"{whole(source, call.func)}({element}{rest})"
    bindings = {
        "call": quoted(source, call),
        "function": whole(source, call.func),
        "group": quoted(source, given),
        "element": element,
        "loop_line": str(loop.lineno),
        "corrected": corrected,
        "line": str(call.lineno),
        **replaced(source, given, element),
    }
    yield Fact(source.span(call), bindings, (Related(source.span(loop.target), "one of them"),))


def _loop(values: Values, call: ast.Call) -> ast.For | None:
    """The loop around ``call`` over the very value that ``call`` is given."""
    if not values.is_builtin(call.func, *_OF_ONE) or not call.args or call.keywords:
        return None
    if not isinstance(call.args[0], (ast.Name, ast.Attribute)):
        return None
    source = values.scopes.source
    given = source.code(call.args[0])
    for above in values.tree.ancestors(call):
        if isinstance(above, FUNCTIONS):
            return None
        if not isinstance(above, ast.For) or not isinstance(above.target, ast.Name) or call in ast.walk(above.iter):
            continue
        if source.code(above.iter) == given:
            return above
    return None
