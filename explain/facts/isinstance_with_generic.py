"""``isinstance`` is given a type with square brackets, ``list[int]``. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import operand, uncut, unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_OF_ELEMENTS = ("list", "set", "frozenset")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    calls = [one for one in values.tree.nodes(ast.Call, span) if _is_test(values, one)]
    call = only_suspect(values, calls, span)
    if call is None:
        return
    function, (value, kind) = whole(source, call.func), call.args
    assert isinstance(kind, ast.Subscript)
    plain = f"{function}({whole(source, value)}, {whole(source, kind.value)})"
    bindings = {
        "kind": shortened(whole(source, kind)),
        "plain": shortened(plain),
        "line": str(call.lineno),
        **replaced(source, call, plain),
    }
    simple = isinstance(kind.slice, (ast.Name, ast.Attribute))
    if function == "isinstance" and simple and values.is_builtin(kind.value, *_OF_ELEMENTS):
        one = unused(values)
        elements = f"all(isinstance({one}, {whole(source, kind.slice)}) for {one} in {operand(source, value)})"
        bindings["of_elements"] = shortened(elements)
    yield Fact(source.span(call), uncut(bindings))


def _is_test(values: Values, call: ast.Call) -> bool:
    """Whether ``call`` tests for one type, written with square brackets after a name."""
    if not values.is_builtin(call.func, "isinstance", "issubclass") or len(call.args) != 2 or call.keywords:
        return False
    kind = call.args[1]
    return isinstance(kind, ast.Subscript) and isinstance(kind.value, (ast.Name, ast.Attribute))
