"""A ``string.Template`` is filled from values of which one is missing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import made_by, maker
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the ``substitute`` of such templates at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "substitute":
            continue
        made = made_by(values, call.func.value)
        if made is None or made[0] != "string.Template":
            continue
        bindings = {
            "template": quoted(source, call.func.value),
            "call": quoted(source, call),
            "filling": quoted(source, call)[:-1] + (", " if call.args or call.keywords else ""),
            "line": str(call.lineno),
        }
        text = maker(values, made[1].args[0]) if made[1].args else None
        yield Fact(source.span(call), uncut({**bindings, **_line_of(text)}))


def _line_of(text: ast.expr | None) -> dict[str, str]:
    written = isinstance(text, ast.Constant) and isinstance(text.value, str)
    return {"template_line": str(text.lineno)} if written and text is not None else {}
