"""A member of an enum is asked for by a name, in square brackets; which one is missing, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.guards import foreseen
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.words import listed

_ENUMS = ("enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag")
_MOST = 8


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such questions at ``span``: first for each name in other letters, and value, the member it means.

    In the whole of ``source``, those for a name that is written out and is no member's, each once.
    """
    told: set[Span] = set()
    for fact in _questions(source, span):
        if span is not None or fact.span not in told:
            told.add(fact.span)
            yield fact


def _questions(source: Source, span: Span | None) -> Iterator[Fact]:
    values = Values.of(source)
    subscripts = list(values.tree.nodes(ast.Subscript, span))
    for node in subscripts:
        if span is None and not isinstance(node.slice, ast.Constant):
            continue
        found = Classes.of(source).named(node.value)
        if found is None or not any(imported_name(values, one) in _ENUMS for one in found.node.bases):
            continue
        members = {
            one.targets[0].id: one.value
            for one in found.node.body
            if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name)
        }
        if span is None and not _is_missing(values, node, found.node, members):
            continue
        bindings = {
            "enum": found.node.name,
            "members": listed([f"`{one}`" for one in list(members)[:_MOST]]),
            "enum_line": str(found.node.lineno),
            "line": str(node.lineno),
        }
        related = (Related(source.line_span(found.node.lineno), "has the members"),)
        asked = quoted(source, node.slice)
        wanted = node.slice.value if span is None and isinstance(node.slice, ast.Constant) else None
        for name, value in members.items():
            written = value.value if isinstance(value, ast.Constant) else None
            if isinstance(written, str) and written != name and wanted in (None, written):
                told = {"key": written, "valued": written, "by_value": f"{found.node.name}({asked})", "member": name}
                yield Fact(source.span(node), uncut({**bindings, **told}), related)
            for other in (name.lower(), name.title(), name.upper()):
                if other != name and wanted in (None, other):
                    told = {"key": other, "member": name, "in_capitals": f"{found.node.name}[{asked}.upper()]"}
                    told = told if name.isupper() else {"key": other, "member": name}
                    yield Fact(source.span(node), uncut({**bindings, **told}), related)
        if span is None:
            yield Fact(source.span(node), uncut({**bindings, "key": str(wanted)}), related)
        elif len(subscripts) == 1 or source.span(node) == span:  # else the key of another may be missing
            yield Fact(source.span(node), uncut(bindings), related)


def _is_missing(values: Values, node: ast.Subscript, enum: ast.ClassDef, members: dict[str, ast.expr]) -> bool:
    """Whether ``node`` is sure to find no member of ``enum``, whose body is only written out ``members``."""
    asked = node.slice.value if isinstance(node.slice, ast.Constant) else None
    plain = len(enum.bases) == 1 and not enum.keywords and not enum.decorator_list
    shown = all(isinstance(one, (ast.Assign, *FUNCTIONS, ast.Pass, ast.Expr)) for one in enum.body)
    assigned = [one.targets for one in enum.body if isinstance(one, ast.Assign)]
    named = all(len(one) == 1 and isinstance(one[0], ast.Name) for one in assigned)
    missing = isinstance(asked, str) and asked not in members and isinstance(node.ctx, ast.Load)
    return missing and plain and shown and named and not foreseen(values.tree, node, "KeyError")
