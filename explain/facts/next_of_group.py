"""``next()`` is asked of a group of values, which keeps no place. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import uncut
from explain.analysis.trees import COMPREHENSIONS, FUNCTIONS, LOOPS
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_GROUPS = (
    *("list", "tuple", "str", "dict", "set", "frozenset", "bytes", "range"),
    *("dict_keys", "dict_values", "dict_items"),
)
_AGAIN = (*LOOPS, *COMPREHENSIONS, *FUNCTIONS, ast.Lambda)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    calls = [one for one in values.tree.nodes(ast.Call, span) if _asks(values, one)]
    call = only_suspect(values, calls, span)
    if call is None:
        return
    asked = whole(source, call.args[0])
    bindings = {"asked": shortened(asked), "line": str(call.lineno)}
    if isinstance(call.args[0], ast.Name):
        bindings["kept"] = f"{asked} = iter({asked})"
    for origin in values.typed(call.args[0], certain=False):
        if origin.type in _GROUPS:
            first = f"next({', '.join([f'iter({asked})', *(whole(source, one) for one in call.args[1:])])})"
            edit = replaced(source, call, first) if _is_asked_once(values, call) else {}
            yield Fact(source.span(call), uncut({**bindings, "type": origin.type, "first": shortened(first), **edit}))
    yield Fact(source.span(call), uncut(bindings))


def _asks(values: Values, call: ast.Call) -> bool:
    plain = len(call.args) in (1, 2) and not call.keywords
    return plain and values.is_builtin(call.func, "next") and not any(isinstance(one, ast.Starred) for one in call.args)


def _is_asked_once(values: Values, call: ast.Call) -> bool:
    """Whether only the first value is wanted: no other ``next()`` goes on from it."""
    alone = sum(values.is_builtin(one.func, "next") for one in values.tree.nodes(ast.Call)) == 1
    return alone and not any(isinstance(one, _AGAIN) for one in values.tree.ancestors(call))
