"""A value stands to the right of ``+`` behind bytes. It only fills holes; its type, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one sum at ``span``; nothing beforehand."""
    values = Values.of(source)
    node = singled_out(source, ast.BinOp, span, lambda one: isinstance(one.op, ast.Add))
    grown = singled_out(source, ast.AugAssign, span, lambda one: isinstance(one.op, ast.Add))
    if (node is None) == (grown is None):
        return
    joined = node.right if node is not None else grown.value if grown is not None else None
    if joined is None:
        return
    value, kind = quoted(source, joined), values.type(joined)
    bindings = {"joined": value, "as_text": f"str({value}).encode()", "line": str(joined.lineno)}
    bindings |= {"type": kind} if kind else {}
    if kind == "int":
        bindings["as_byte"] = f"bytes([{value}])"
    yield Fact(source.span(node or grown or joined), uncut(bindings))
