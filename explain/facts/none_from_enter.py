"""The name behind ``as`` is None because the class's ``__enter__`` returns nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import WITH
from explain.analysis.callees import Callees
from explain.analysis.edits import line_added
from explain.analysis.flow import reaching
from explain.analysis.functions import Def
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Binding
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.uses import ATTRIBUTE, uses
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of such a name; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    for use in uses(callees.tree, span):
        found = reaching(callees.scopes, use.value) if isinstance(use.value, ast.Name) else None
        binding = found.only if found else None
        enter = _enter(callees, binding) if binding and binding.kind == WITH else None
        if binding is None or enter is None:
            continue
        first = enter.args.args[0].arg if enter.args.args else "self"
        bindings = {
            "name": binding.name,
            "class": quoted(source, binding.value.func),  # type: ignore[union-attr]
            "with_line": str(binding.line),
            "enter_line": str(enter.lineno),
            "self": first,
            "line": str(getattr(use.node, "lineno", 1)),
            **line_added(source, enter.body[-1], f"return {first}"),
        }
        if use.how == ATTRIBUTE:
            bindings["attr"] = use.attr
        yield Fact(source.span(use.node), bindings, (Related(source.line_span(enter.lineno), "returns nothing"),))


def _enter(callees: Callees, binding: Binding) -> Def | None:
    """The ``__enter__`` that gave ``binding`` its value and returns nothing."""
    made = callees.instance(binding.value) if binding.value is not None else None
    attribute = made[0].attribute("__enter__") if made else None
    node = attribute.node if attribute else None
    if not isinstance(node, FUNCTIONS) or not isinstance(binding.value, ast.Call):
        return None
    return node if callees.functions.result_type(node) == "NoneType" else None
