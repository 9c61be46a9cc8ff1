"""An attribute of an object still holds the None that its class gives it at first; only known when it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import PARAMETER
from explain.analysis.builtin_types import NONE
from explain.analysis.callees import Callees
from explain.analysis.classes import Class
from explain.analysis.flow import reaching
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.uses import ATTRIBUTE, uses
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    for use in uses(callees.tree, span):
        if not isinstance(use.value, ast.Attribute):
            continue
        for cls in _classes(callees, use.value):
            for place, parameter in _placeholders(callees, cls, use.value.attr):
                bindings = {
                    "attribute": quoted(source, use.value),
                    "name": use.value.attr,
                    "class": cls.node.name,
                    "assigned_line": str(place.lineno),
                    "expression": quoted(source, use.node),
                    "line": str(getattr(use.node, "lineno", 1)),
                }
                if parameter:
                    bindings["parameter"] = parameter
                if use.how == ATTRIBUTE:
                    bindings["attr"] = use.attr
                yield Fact(source.span(use.node), bindings, (Related(source.span(place), "None stands here"),))


def _classes(callees: Callees, target: ast.Attribute) -> list[Class]:
    found = callees.instance(target.value)
    around = callees.classes.method(callees.scopes.scope(target))
    if found is None and isinstance(target.value, ast.Name) and around and around.receives(target.value.id):
        found = (around.owner, False)
    return list(found[0].lineage()) if found else []


def _placeholders(callees: Callees, cls: Class, name: str) -> Iterator[tuple[ast.expr, str]]:
    """The expressions that give the attribute ``name`` the value None, and the parameter where it is a default."""
    statements = [callees.tree.statement(store) for store in cls.stores.get(name, [])]
    statements += [one.statement for one in cls.scope.names.get(name, [])]
    for statement in statements:
        value = getattr(statement, "value", None)
        if isinstance(value, ast.expr):
            yield from _nothing(callees, value)


def _nothing(callees: Callees, value: ast.expr) -> Iterator[tuple[ast.expr, str]]:
    """``value`` where it is None, or the default None of the parameter that it is."""
    if callees.values.type(value) == NONE:
        yield value, ""
    found = reaching(callees.scopes, value) if isinstance(value, ast.Name) else None
    binding = found.only if found else None
    function = binding.scope.node if binding and binding.kind == PARAMETER else None
    if binding is None or not isinstance(function, FUNCTIONS):
        return
    named = [*function.args.posonlyargs, *function.args.args]
    defaults = dict(zip([one.arg for one in reversed(named)], reversed(function.args.defaults), strict=False))
    keywords = zip((one.arg for one in function.args.kwonlyargs), function.args.kw_defaults, strict=True)
    default = {**defaults, **dict(keywords)}.get(binding.name)
    if isinstance(default, ast.Constant) and default.value is None:
        yield default, binding.name
