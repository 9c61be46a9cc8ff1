"""A row comes from a ``csv.reader`` that was given the name of a file, so that it went through the letters."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP, PARAMETER
from explain.analysis.library_calls import made_by, maker, only_binding
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the elements of such rows at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        binding = only_binding(values, node.value)
        made = made_by(values, binding.value) if binding and binding.kind == LOOP and binding.value else None
        if made is None or made[0] not in ("csv.reader", "csv.DictReader") or not made[1].args:
            continue
        name = made[1].args[0]
        if not any(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in _given(values, name)):
            continue
        others = ", ".join(["file", *(quoted(source, one) for one in (*made[1].args[1:], *made[1].keywords))])
        bindings = {
            "file_name": quoted(source, name),
            "opening": f'with open({quoted(source, name)}, newline="") as file:',
            "of_file": f"{quoted(source, made[1].func)}({others})",
            "reader_line": str(made[1].lineno),
            "line": str(node.lineno),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(made[1]), "reads the letters of the name"),))


def _given(values: Values, name: ast.expr) -> Iterator[ast.expr]:
    """What ``name`` is: what made it, or, of a parameter, what the calls in the file hand over."""
    binding = only_binding(values, name)
    if binding is None or binding.kind != PARAMETER:
        yield maker(values, name)
        return
    function = binding.scope.node
    if not isinstance(function, FUNCTIONS):
        return
    place = next((at for at, one in enumerate(function.args.args) if one is binding.node), None)
    for call in values.tree.nodes(ast.Call):
        if isinstance(call.func, ast.Name) and call.func.id == function.name and place is not None:
            yield from (maker(values, one) for one in call.args[place : place + 1])
