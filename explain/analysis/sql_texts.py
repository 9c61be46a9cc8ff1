"""Statements in SQL that a file writes out, beside the calls that are given them. Reads none of the SQL."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import maker
from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass

_LONGEST = 4_000
"""Code points; a longer text is data and no statement."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The ``text`` written at ``node``, which ``call`` is given as its first argument."""

    call: ast.Call
    node: ast.Constant
    text: str


def statements(values: Values, span: Span | None) -> Iterator[Statement]:
    """The texts that the calls at ``span`` are given first, written there or where a name got its only value."""
    for call in values.tree.nodes(ast.Call, span):
        node = maker(values, call.args[0]) if call.args else None
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) <= _LONGEST:
            yield Statement(call, node, node.value)
