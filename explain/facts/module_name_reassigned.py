"""A module's name was given another value, and is used as the module."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT, IMPORT, LOOP, WALRUS, WITH
from explain.analysis.builtin_types import attributes
from explain.analysis.flow import reaching
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Binding, Scopes
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for use in values.tree.attributes_of(span, values.tree.derived(_bound_again)):
        if not isinstance(use.value, ast.Name) or not isinstance(use.ctx, ast.Load):
            continue
        imported = _import(values, use.value)
        if imported is None or (span is None and foreseen(values.tree, use, "AttributeError")):
            continue
        for binding, kind in _others(values, use.value, certain=span is None):
            known = attributes(kind)
            if use.attr in known or (span is None and not known):
                continue
            bindings = {
                "name": use.value.id,
                "attr": use.attr,
                "value": quoted(source, binding.value or binding.node),
                "assigned_line": str(binding.line),
                "import_line": str(imported.line),
                "line": str(use.lineno),
                **({"type": kind} if kind else {}),
            }
            related = Related(source.span(binding.node), "no longer the module from here on")
            yield Fact(source.span(use), bindings, (related,))


def _bound_again(tree: Tree) -> set[str]:
    """The imported names that something else binds as well, in the same scope."""
    scopes = tree.derived(Scopes)
    named = ((name, scope.names[name]) for name in scopes.imported for scope in scopes.binding.get(name, ()))
    return {name for name, bindings in named if len(bindings) > 1}


def _import(values: Values, use: ast.Name) -> Binding | None:
    """The ``import`` that binds this name as a module, anywhere in its scope."""
    bindings = values.scopes.bindings(use.id, values.scopes.scope(use))
    for binding in bindings if len(bindings) > 1 else ():  # alone it is the module wherever it is used
        if binding.kind == IMPORT and isinstance(binding.statement, ast.Import):
            return binding
    return None


def _others(values: Values, use: ast.Name, *, certain: bool) -> Iterator[tuple[Binding, str]]:
    """The bindings of other values that may reach ``use``, with the value's type where it shows."""
    found = reaching(values.scopes, use)
    if found is None or (certain and (not found.order_known or found.unbound)):
        return
    for binding in found.bindings:
        if binding.kind not in (ASSIGNMENT, LOOP, WALRUS, WITH):
            continue
        kinds = {one.type for one in values.typed(use, certain=certain) if one.binding is binding}
        if kinds or not certain:
            yield binding, kinds.pop() if len(kinds) == 1 else ""
