"""What ``most_common`` gave, a list of pairs, is asked for something that a dictionary has."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.handing import made_by_all
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` asked of such a list; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span):
        if node.attr not in ("items", "keys", "values", "get"):
            continue
        made = [one.node for one in made_by_all(values, node.value)]
        counted = next((one for one in made if _most_common(one)), None)
        if counted is None:
            continue
        called = values.tree.parent(node)
        plain = node.attr == "items" and isinstance(called, ast.Call) and not called.args
        bindings = {
            "type": "list",
            "attr": node.attr,
            "pairs": quoted(source, node.value),
            "counting": quoted(source, counted),
            "counted_line": str(getattr(counted, "lineno", 1)),
            "line": str(node.lineno),
            **({"asked": quoted(source, called)} if plain and called is not None else {}),
            **(replaced(source, called, source.code(node.value)) if plain and called is not None else {}),
        }
        yield Fact(source.span(node), uncut(bindings), (Related(source.span(counted), "a list of pairs"),))


def _most_common(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "most_common"
