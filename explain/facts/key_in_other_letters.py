"""A key that a program comes to while it runs differs from a written one by capital letters or blanks alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.literals import keys, literal
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_MOST = 300
_METHODS = ("lower", "upper", "capitalize", "title")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields, for each key of the dictionary at ``span``, those nearly like it as ``key``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        table = literal(values, node.value, certain=False)
        known = (
            [one for one in (keys(table) or []) if isinstance(one.value, str)] if isinstance(table, ast.Dict) else []
        )
        written = {one.value for one in known}
        if isinstance(node.slice, ast.Constant) or not isinstance(node.ctx, ast.Load):
            continue
        places = _written(values) if known else {}
        asked = {"name": quoted(source, node.value), "asked": quoted(source, node.slice), "line": str(node.lineno)}
        span_asked = source.span(node)
        for one in known[:_MOST]:
            related = (Related(source.span(one), "the key there is"),)
            there = {**asked, "suggestion": str(one.value), "defined_line": str(one.lineno)}
            for text, method in _nearly(str(one.value)):
                if text not in written:
                    told = _told(asked["asked"], places.get(text, []), node.slice, method)
                    yield Fact(span_asked, {**there, "key": repr(text)[1:-1], **told}, related)


def _nearly(key: str) -> Iterator[tuple[str, str]]:
    """The texts that differ from ``key`` by letters' case or blanks, and the method that makes ``key`` of each."""
    back = next((one for one in _METHODS if getattr(key, one)() == key), "")
    for method in _METHODS:
        text = getattr(key, method)()
        if text != key:
            yield text, back
    for text in (f"{key} ", f" {key}", f"{key}\n", f" {key}\n"):
        yield text, "strip"


def _written(values: Values) -> dict[str, list[int]]:
    """The lines on which the file writes each text."""
    found: dict[str, list[int]] = {}
    for one in values.tree.nodes(ast.Constant):
        if isinstance(one.value, str):
            found.setdefault(one.value, []).append(one.lineno)
    return found


def _told(code: str, lines: list[int], asked: ast.expr, method: str) -> dict[str, str]:
    """The one line on which the file writes the text itself; else the form of ``asked`` that is like the key."""
    if len(lines) == 1:
        return {"written_line": str(lines[0])}
    plain = isinstance(asked, (ast.Name, ast.Attribute, ast.Subscript, ast.Call))
    return {"converted": f"{code}.{method}()"} if method and plain else {}
