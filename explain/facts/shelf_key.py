"""An entry of a shelf is asked for, or stored, under a key that may be no text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import made_by
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the entries of shelves at ``span``; what the key is, the message says. Nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        made = made_by(values, node.value)
        if made is None or made[0] != "shelve.open" or values.type(node.slice) == "str":
            continue
        several = isinstance(node.slice, ast.Tuple)  # 3, "B" without brackets of its own would be two arguments
        key = f"({quoted(source, node.slice)})" if several else quoted(source, node.slice)
        bindings = {
            "shelf": quoted(source, node.value),
            "shelf_key": key,
            "corrected": f"{quoted(source, node.value)}[str({key})]",
            "line": str(node.lineno),
            **replaced(source, node.slice, f"str({key if several else source.code(node.slice)})"),
        }
        yield Fact(source.span(node), uncut(bindings))
