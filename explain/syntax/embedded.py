"""Expressions in the braces of f-strings, found again by what a Python before 3.12 quotes of them: ``(name b)``.

Before 3.12 such an expression was compiled by itself, in parentheses of Python's own; 3.8 does not even name its file.
Says where it stands only where one f-string alone has it.
"""

from __future__ import annotations

import re

from explain.places import Span
from explain.source import STRING, Source
from explain.syntax.layout import Layout

_MOST = 50
_IMPORTED = re.compile(r"\s*(?:import|from)\s+(\w+)")


def expression_place(source: Source, quoted: str, column: int = 0) -> Span | None:
    """Where the field quoted as ``quoted`` stands in ``source``, from ``column`` of the quotation on; None in doubt."""
    inside = quoted.partition("\n")[0].strip()
    whole = inside.endswith(")")
    inside = inside[1:-1] if whole else inside[1:]
    if not inside.strip() or not quoted.strip().startswith("("):
        return None
    found: list[int] = []
    offset = -1
    while (offset := source.text.find("{" + inside, offset + 1)) >= 0 and len(found) < _MOST:
        behind = source.text[offset + 1 + len(inside) : offset + 2 + len(inside)]
        if (not whole or behind in ("}", "!", ":", "=")) and _in_f_string(source, offset):
            found.append(offset + 1)
    if len({source.text[:one].count("\n") for one in found}) != 1:
        return None
    start = found[0] + min(max(column - 1, 0), len(inside))
    return Layout.of(source).span(start, max(found[0] + len(inside), start + 1))


def imported_module(code: str) -> str:
    """The module that the line ``code`` imports, or an empty text."""
    found = _IMPORTED.match(code)
    return found[1] if found else ""


def _in_f_string(source: Source, offset: int) -> bool:
    layout = Layout.of(source)
    index = layout.index_at(offset)
    if index < 0:
        return False
    statement, place = layout.statements[index], layout.position(offset)
    return any(
        token.kind == STRING and token.start <= place < token.end and "f" in token.text[:2].lower()
        for token in layout.tokens(statement.start, statement.end)
    )
