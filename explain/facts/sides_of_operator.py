"""The two sides of the one operator of a calculation. It only fills holes: the message says their types."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out, uncut
from explain.analysis.quoting import quoted
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calculation that is marked, or the only one of a line; nothing beforehand."""
    operation = singled_out(source, ast.BinOp, span)
    if operation is not None:
        bindings = {
            "left_side": quoted(source, operation.left),
            "right_side": quoted(source, operation.right),
            "line": str(operation.lineno),
        }
        yield Fact(source.span(operation), uncut(bindings))
