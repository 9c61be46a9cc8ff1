"""The one letter of the format that ``struct.pack`` is given. It only fills holes: Pythons before 3.12 spell it out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.literals import literal
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the letters at ``span``, where a format has but one; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        layout = literal(values, call.args[0]) if name in ("pack", "pack_into") and call.args else None
        text = layout.value if isinstance(layout, ast.Constant) and isinstance(layout.value, str) else ""
        letters = {one for one in text if one.isalpha()}
        if len(letters) == 1:
            yield Fact(source.span(call), {"code": letters.pop()})
