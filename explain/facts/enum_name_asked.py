"""A member of an enum is asked for by a name, in square brackets; which one is missing, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.words import listed

_ENUMS = ("enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag")
_MOST = 8


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such questions at ``span``: first for each name in other letters, and value, the member it means."""
    if span is None:
        return
    values = Values.of(source)
    subscripts = list(values.tree.nodes(ast.Subscript, span))
    for node in subscripts:
        found = Classes.of(source).named(node.value)
        if found is None or not any(imported_name(values, one) in _ENUMS for one in found.node.bases):
            continue
        members = {
            one.targets[0].id: one.value
            for one in found.node.body
            if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name)
        }
        bindings = {
            "enum": found.node.name,
            "members": listed([f"`{one}`" for one in list(members)[:_MOST]]),
            "enum_line": str(found.node.lineno),
            "line": str(node.lineno),
        }
        related = (Related(source.line_span(found.node.lineno), "has the members"),)
        asked = quoted(source, node.slice)
        for name, value in members.items():
            written = value.value if isinstance(value, ast.Constant) else None
            if isinstance(written, str) and written != name:
                told = {"key": written, "valued": written, "by_value": f"{found.node.name}({asked})", "member": name}
                yield Fact(source.span(node), uncut({**bindings, **told}), related)
            for other in (name.lower(), name.title(), name.upper()):
                if other != name:
                    told = {"key": other, "member": name, "in_capitals": f"{found.node.name}[{asked}.upper()]"}
                    told = told if name.isupper() else {"key": other, "member": name}
                    yield Fact(source.span(node), uncut({**bindings, **told}), related)
        if len(subscripts) == 1 or source.span(node) == span:  # else the key of another may be missing
            yield Fact(source.span(node), uncut(bindings), related)
