"""Values given by name to a function that takes them by place: the call without the names. It only fills holes."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import only_suspect
from explain.analysis.modules import imported_name
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TYPES = ("list", "dict", "set", "frozenset", "tuple", "str", "bytes", "bytearray", "int", "float", "complex", "range")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    calls = [one for one in values.tree.nodes(ast.Call, span) if one.keywords and all(key.arg for key in one.keywords)]
    call = only_suspect(values, calls, span)
    if call is None or any(isinstance(one, ast.Starred) for one in call.args):
        return
    arguments = _by_place(values, call)
    if arguments:
        unnamed = f"{whole(source, call.func)}({', '.join(whole(source, one) for one in arguments)})"
        bindings = {"unnamed": shortened(unnamed), "line": str(call.lineno), **replaced(source, call, unnamed)}
        for callee in _as_printed(values, call.func):
            yield Fact(source.span(call), uncut({**bindings, "callee": callee}))


def _as_printed(values: Values, function: ast.expr) -> list[str]:
    """The names that one Python or another prints for ``function``: an error deeper in a library has another name."""
    own = values.functions.named(function)
    if own is not None:
        return list(dict.fromkeys((own.name, values.functions.qualified(own))))
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    types = [one for one in _TYPES if hasattr(getattr(builtins, one), name)] if name else []
    found = [name, imported_name(values, function), *(f"{one}.{name}" for one in types)]
    return [one for one in dict.fromkeys(found) if one]


def _by_place(values: Values, call: ast.Call) -> list[ast.AST]:
    """The arguments in the order of the places, with their names only where they need them; empty if not known."""
    function = values.functions.named(call.func)
    if function is None:  # one value alone can only have the first place
        return [call.keywords[0].value] if len(call.keywords) == 1 and not call.args else []
    places = [one.arg for one in function.args.posonlyargs][len(call.args) :]
    named = {one.arg: one for one in call.keywords}
    moved = [name for name in places if name in named]
    if not moved or moved != places[: len(moved)]:
        return []
    rest = [one for one in call.keywords if one.arg not in moved]
    return [*call.args, *(named[name].value for name in moved), *rest]
