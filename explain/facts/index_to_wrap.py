"""A number that no sequence can have as an index is used as one. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one index at ``span`` if the line repeats nothing, which has the same message; nothing beforehand."""
    node = singled_out(source, ast.Subscript, span, lambda one: not isinstance(one.slice, (ast.Slice, ast.Tuple)))
    if node is None or any(_repeats(node, one) for one in Tree.of(source).nodes(ast.BinOp, span)):
        return
    sequence, index = quoted(source, node.value), quoted(source, node.slice)
    power = isinstance(node.slice, ast.Constant) or isinstance(getattr(node.slice, "op", None), (ast.Pow, ast.Mult))
    number = index if power else bracketed(index, node.slice)
    bindings = {
        "index": index,
        "wrapped": f"{bracketed(sequence, node.value)}[{number} % len({sequence})]",
        "sequence": sequence,
        "line": str(node.lineno),
    }
    yield Fact(source.span(node), uncut(bindings))


def _repeats(node: ast.Subscript, one: ast.BinOp) -> bool:
    """Whether ``one`` may repeat a sequence: a product that is not part of the index."""
    return isinstance(one.op, ast.Mult) and all(inner is not one for inner in ast.walk(node.slice))
