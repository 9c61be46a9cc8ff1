"""The name of a function of this file was given another value, which is then called."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import CLASS_DEF, DEF, IMPORT
from explain.analysis.builtin_types import CALLABLE
from explain.analysis.guards import foreseen
from explain.analysis.known_names import BUILTINS
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Scopes
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    several = values.tree.derived(_bound_again)
    for call in values.tree.calls(span, several):
        if not isinstance(call.func, ast.Name) or call.func.id not in several or call.func.id in BUILTINS:
            continue
        bindings = values.scopes.bindings(call.func.id, values.scopes.scope(call.func))
        defined = next((one for one in bindings if one.kind in (DEF, CLASS_DEF)), None)
        if defined is None or (span is None and not values.type(call.func)):
            continue
        if span is None and foreseen(values.tree, call, "TypeError"):
            continue
        for binding, kind in values.bound(call.func, certain=span is None):
            if kind in CALLABLE or binding.kind in (DEF, CLASS_DEF, IMPORT):
                continue
            described = {
                "name": call.func.id,
                "what": "class" if defined.kind == CLASS_DEF else "function",
                "value": quoted(source, binding.value or binding.node),
                "assigned_line": str(binding.line),
                "defined_line": str(defined.line),
                "line": str(call.lineno),
                **({"type": kind} if kind else {}),
            }
            related = Related(source.span(binding.node), f"no longer the {described['what']} from here on")
            yield Fact(source.span(call), described, (related,))


def _bound_again(tree: Tree) -> set[str]:
    """The names of functions and classes that something else binds as well, in the same scope."""
    scopes = tree.derived(Scopes)
    bound = (each for scope in (scopes.module, *scopes.opened.values()) for each in scope.names.items())
    several = ((name, {one.kind for one in bindings}) for name, bindings in bound if len(bindings) > 1)
    return {name for name, kinds in several if kinds & {DEF, CLASS_DEF}}
