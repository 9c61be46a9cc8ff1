"""The format of a date stands behind a value in an f-string; that the value is text, the message or its type says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_CODE = re.compile(r"%[aAbBdmyYHIMSpjUWfz]")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the values at ``span`` with such a format; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for field in values.tree.nodes(ast.FormattedValue, span):
        spec = field.format_spec
        parts = spec.values if isinstance(spec, ast.JoinedStr) else []
        text = "".join(one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str))
        if _CODE.search(text) and values.type(field.value) in ("", "str"):
            value = quoted(source, field.value)
            bindings = {
                "type": "str",
                "value": value,
                "date_format": text,
                "as_date": f"date.fromisoformat({value})",
                "line": str(field.lineno),
            }
            yield Fact(source.span(field), bindings)
