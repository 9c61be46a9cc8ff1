"""A loop goes over ``file.read()``, one text, and so gives letters where lines were expected."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the lines at ``span`` that use what such a loop gives; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    for name in tree.nodes(ast.Name, source.line_span(span.start.line)):
        for loop in tree.ancestors(name):
            if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name) or loop.target.id != name.id:
                continue
            read = loop.iter
            if not isinstance(read, ast.Call) or not isinstance(read.func, ast.Attribute) or read.func.attr != "read":
                continue
            file = whole(source, read.func.value)
            plain = isinstance(read.func.value, ast.Name) and not read.args
            better = file if plain else f"{whole(source, read)}.splitlines()"
            bindings = {
                "name": name.id,
                "read": quoted(source, read),
                "loop_line": str(loop.lineno),
                "corrected": f"for {name.id} in {better}:",
                "line": str(name.lineno),
                **replaced(source, read, better),
            }
            yield Fact(source.span(name), bindings, (Related(source.span(read), "one text"),))
