"""All public names of a module are imported with a star."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the imports with a star at ``span``; nothing beforehand."""
    if span is None:
        return
    for node in Tree.of(source).nodes(ast.ImportFrom, span):
        if node.names[0].name == "*" and node.module and not node.level:
            yield Fact(source.span(node), {"module": node.module, "line": str(node.lineno)})
