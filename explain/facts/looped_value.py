"""What a loop or a comprehension goes through. It only fills holes: the message says its type."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one value that a loop at ``span`` goes through; nothing beforehand."""
    if span is None:
        return
    tree = Values.of(source).tree
    found = [one.iter for one in tree.nodes(ast.For) if tree.touches(one.iter, span)]
    found += [one.iter for one in tree.nodes(ast.comprehension) if tree.touches(one.iter, span)]
    if len(found) == 1:
        code = quoted(source, found[0])
        bindings = {"looped": code, "looped_held": bracketed(code, found[0]), "line": str(found[0].lineno)}
        yield Fact(source.span(found[0]), uncut(bindings))
