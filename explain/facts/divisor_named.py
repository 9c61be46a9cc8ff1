"""The one division at a place, as written, and with a test for zero. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import uncut
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_DIVISIONS = (ast.Div, ast.FloorDiv, ast.Mod)
_PLAIN = (ast.Name, ast.Attribute, ast.Subscript, ast.Call)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the division at ``span``; nothing beforehand."""
    node = singled_out(source, ast.BinOp, span, lambda one: isinstance(one.op, _DIVISIONS))
    if node is None or not isinstance(node.right, _PLAIN):
        return
    divisor = quoted(source, node.right)
    bindings = {
        "divided": quoted(source, node.left),
        "by": divisor,
        "guarded": f"{whole(source, node)} if {whole(source, node.right)} else 0",
        "line": str(node.lineno),
    }
    yield Fact(source.span(node), uncut(bindings))
