"""A list that is written out in the file is searched for a value that it does not hold; beforehand only."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen, value_is_tested
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_METHODS = ("index", "remove")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the searches that are certain to find nothing; none at a ``span``, where the message says as much."""
    if span is not None:
        return
    values = Values.of(source)
    for call in values.tree.calls(None, _METHODS):
        searched = call.func
        if not isinstance(searched, ast.Attribute) or searched.attr not in _METHODS or len(call.args) != 1:
            continue
        holder = literal(values, searched.value) if isinstance(searched.value, ast.Name) else None
        if not isinstance(holder, ast.List) or foreseen(values.tree, call, "ValueError"):
            continue
        if value_is_tested(values.tree, call, searched.value):
            continue
        wanted = literal(values, call.args[0])
        held = [one.value for one in holder.elts if isinstance(one, ast.Constant)]
        if not isinstance(wanted, ast.Constant) or len(held) < len(holder.elts) or not held or wanted.value in held:
            continue
        bindings = {"method": searched.attr, "value": repr(wanted.value), "kind": "list"}
        bindings |= {"sequence": quoted(source, searched.value), "searched": quoted(source, call.args[0])}
        yield Fact(source.span(call), bindings, (Related(source.span(holder), "the list is written here"),))
