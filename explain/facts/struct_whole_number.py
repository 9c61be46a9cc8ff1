"""The one value of ``struct.pack`` that its format has a field for whole numbers for, where that is no whole number."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.literals import literal, number
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_FIELD = re.compile(r"(\d*)([a-zA-Z?])")
_WHOLE = "bBhHiIlLqQnN"
_MOST = 64


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such value at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        layout = literal(values, call.args[0]) if name == "pack" and call.args else None
        text = layout.value if isinstance(layout, ast.Constant) and isinstance(layout.value, str) else ""
        fields = list(_fields(text))
        if not fields or len(fields) != len(call.args) - 1 or any(isinstance(one, ast.Starred) for one in call.args):
            continue
        pairs = zip(fields, call.args[1:], strict=True)
        wrong = [(code, one) for code, one in pairs if code in _WHOLE and not _is_whole(values, one)]
        if len(wrong) == 1:
            code, value = wrong[0]
            bindings = {"field": code, "value": quoted(source, value), "whole": f"int({quoted(source, value)})"}
            if values.type(value) == "float":
                bindings["with_fraction"] = "d"
            yield Fact(source.span(call), uncut({**bindings, "line": str(call.lineno)}))


def _fields(text: str) -> Iterator[str]:
    """The letters of the fields of the format ``text``, each as often as it takes a value."""
    for count, code in _FIELD.findall(text[: 2 * _MOST]):
        if code != "x":
            yield from code * (1 if code in "sp" else min(int(count or 1), _MOST))


def _is_whole(values: Values, node: ast.expr) -> bool:
    written = number(node)
    return values.type(node) in ("int", "bool") or isinstance(written, int)
