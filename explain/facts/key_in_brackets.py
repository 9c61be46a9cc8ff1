"""The one key that a line asks for or sets, and what to write for it. It fills holes: the message says its type."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.hashing import fixed_tuple, hashable_form
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TYPES = ("list", "set", "bytearray")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the key for each type that it may be of; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    nodes = values.tree.nodes(ast.Subscript, span)
    asked = [one for one in nodes if not isinstance(one.slice, (ast.Constant, ast.Slice))]
    node = only_suspect(values, asked, span)
    if node is None:
        return
    key, line = quoted(source, node.slice), str(node.lineno)
    if isinstance(node.slice, ast.Tuple):
        fixed = fixed_tuple(values, node.slice)
        if fixed:
            yield Fact(source.span(node), uncut({"outer": "tuple", "key_text": key, "safe_key": fixed, "line": line}))
        return
    for kind in _TYPES:
        bindings = {"outer": kind, "key_text": key, "safe_key": hashable_form(kind, key), "line": line}
        yield Fact(source.span(node), uncut(bindings))
