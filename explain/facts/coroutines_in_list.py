"""A list was made of calls of an ``async`` function that nobody awaited, and its elements are used as the results.

It only fills holes: that a coroutine was used, the message says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import only_binding
from explain.analysis.quoting import quoted, shortened
from explain.analysis.rewriting import uncut, with_part
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such list that is used at ``span``, in an ``async`` function; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    names = [one for one in values.tree.nodes(ast.Name, span) if isinstance(one.ctx, ast.Load)]
    made = dict.fromkeys(one for name in names for one in _made(values, name))
    if len(made) != 1:
        return
    whole = next(iter(made))
    call, function = whole.elt, _function(values, whole.elt)
    awaits = isinstance(values.scopes.scope(whole).frame.node, ast.AsyncFunctionDef)
    if isinstance(call, ast.Call) and function is not None and awaits:
        awaited = f"await {quoted(source, call)}"
        bindings = {
            "call": quoted(source, call),
            "corrected": shortened(with_part(source, whole, call, awaited) or awaited),
            "defined_line": str(function.lineno),
            "line": str(span.start.line),
            **replaced(source, call, awaited),
        }
        yield Fact(span, uncut(bindings), (Related(source.span(whole), "coroutines, not yet run"),))


def _made(values: Values, name: ast.Name) -> Iterator[ast.ListComp]:
    """The comprehensions of such calls that ``name`` holds, or an element of which it holds."""
    binding = only_binding(values, name)
    holders: list[ast.expr] = [name, *([binding.value] if binding is not None and binding.value is not None else [])]
    for origin in (one for holder in holders for one in values.origins(holder).found):
        if isinstance(origin.node, ast.ListComp) and _function(values, origin.node.elt) is not None:
            yield origin.node


def _function(values: Values, node: ast.expr) -> ast.AsyncFunctionDef | None:
    if not isinstance(node, ast.Call):
        return None
    found = values.functions.named(node.func) or values.functions.method(node.func)
    plain = isinstance(found, ast.AsyncFunctionDef) and not values.functions.results(found).yields
    return found if plain and isinstance(found, ast.AsyncFunctionDef) else None
