"""A method is called on a built-in type, ``str.join(words, ", ")``, with the value in the brackets. It fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import primary, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TYPES = ("str", "list", "dict", "set", "tuple", "int", "float", "bytes")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``, with the value before the dot where one of the right type is given."""
    if span is None:
        return
    values = Values.of(source)
    call = only_suspect(values, filter(lambda one: _on_type(values, one), values.tree.nodes(ast.Call, span)), span)
    if call is None or not isinstance(call.func, ast.Attribute):
        return
    kind = quoted(source, call.func.value)
    bindings = {"type": kind, "method": call.func.attr, "call": quoted(source, call), "line": str(call.lineno)}
    fitting = [one for one in call.args if values.type(one) == kind]
    first = call.args[0] if call.args else None
    if len(fitting) == 1 and fitting[0] is not first:
        holder, rest = primary(source, fitting[0]), [one for one in call.args if one is not fitting[0]]
    elif kind == "str" and first is not None and values.type(first) in ("int", "float"):
        holder, rest = f"str({quoted(source, first)})", call.args[1:]
    else:
        yield Fact(source.span(call), uncut(bindings))
        return
    moved = f"{holder}.{call.func.attr}({', '.join(quoted(source, one) for one in rest)})"
    yield Fact(source.span(call), uncut({**bindings, "moved": moved, **replaced(source, call, moved)}))


def _on_type(values: Values, call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and values.is_builtin(call.func.value, *_TYPES)
