"""What ``findall`` gave, texts and no matches, is asked for something that a match has."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.handing import step_back
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_OF_MATCHES = ("group", "groups", "groupdict", "start", "end", "span")
_STEPS = 6


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` asked of such a text; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span):
        found = _findall(values, node.value) if node.attr in _OF_MATCHES else None
        if found is None:
            continue
        bindings = {
            "attr": node.attr,
            "asked": quoted(source, node.value),
            "finding": quoted(source, found),
            "found_line": str(found.lineno),
            "corrected": quoted(source, found).replace("findall(", "finditer(", 1),
            "line": str(node.lineno),
        }
        yield Fact(source.span(node), uncut(bindings), (Related(source.span(found), "gives texts"),))


def _findall(values: Values, node: ast.expr) -> ast.Call | None:
    """The call of ``findall`` that ``node`` was taken from."""
    for _ in range(_STEPS):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "findall":
            return node
        before = step_back(values, node)
        if before is None:
            return None
        node = before
    return None
