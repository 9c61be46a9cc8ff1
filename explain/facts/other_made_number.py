"""A list or None is given to ``int``, ``float`` or the like. It only fills holes: which of them, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.number_calls import number_call
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import asks_again, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NONE = "NoneType"
_COLLECTIONS = ("list", "tuple", "set")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``, for each type that its value may be of; nothing beforehand."""
    call = number_call(source, span)
    if call is None:
        return
    values = Values.of(source)
    value, function, known = quoted(source, call.args[0]), quoted(source, call.func), values.type(call.args[0])
    same = {"line": str(call.lineno)}
    if values.is_builtin(call.func, "int", "float", "complex"):
        same["callee"] = function
    asked = call.args[0]
    if isinstance(asked, ast.Call) and values.is_builtin(asked.func, "print") and len(asked.args) == 1:
        typed = f"{function}(input({quoted(source, asked.args[0])}))"
        edit = replaced(source, call, typed)
        yield Fact(source.span(call), uncut({**same, "type": _NONE, "shown": value, "typed": typed, **edit}))
        return
    if known in ("", _NONE) and not asks_again(call.args[0]):
        yield Fact(source.span(call), uncut({**same, "type": _NONE, "unless_none": f"if {value} is not None:"}))
    for kind in _COLLECTIONS:
        if known in ("", kind):
            yield Fact(
                source.span(call), uncut({**same, "type": kind, "each": f"[{function}(text) for text in {value}]"})
            )
