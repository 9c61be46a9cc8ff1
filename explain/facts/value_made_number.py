"""A text is given to ``int``, ``float`` or the like. It only fills holes: why it is no number, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.literals import number
from explain.analysis.number_calls import number_call
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    call = number_call(source, span)
    if call is None:
        return
    given = call.args[0]
    value = quoted(source, given)
    bindings = {
        "given": value,
        "dotted": bracketed(value, given),
        "maker": quoted(source, call.func),
        "line": str(call.lineno),
    }
    if isinstance(given, (ast.Name, ast.Attribute, ast.Subscript)):
        bindings["kept"] = value
    typed = [one.node for one in Values.of(source).origins(given).found]
    if len(typed) == 1 and isinstance(typed[0], ast.Call) and Values.of(source).is_builtin(typed[0].func, "input"):
        bindings["typed_line"] = str(typed[0].lineno)
    yield Fact(source.span(call), uncut({**bindings, **_split(source, given)}))


def _split(source: Source, given: ast.expr) -> dict[str, str]:
    """What took the text apart, where ``given`` is the first part: a text without the sign stays in one piece."""
    if not isinstance(given, ast.Subscript) or number(given.slice) not in (0, -1):
        return {}
    made = [one.node for one in Values.of(source).origins(given.value).found]
    call = made[0] if len(made) == 1 else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr != "split":
        return {}
    sign = call.args[0] if len(call.args) == 1 else None
    if not isinstance(sign, ast.Constant) or not isinstance(sign.value, str):
        return {}
    return {
        "split": quoted(source, call),
        "sign": quoted(source, sign),
        "unsplit": quoted(source, call.func.value),
        "split_line": str(call.lineno),
    }
