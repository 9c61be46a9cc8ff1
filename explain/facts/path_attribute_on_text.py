"""A text is asked for something that a ``Path`` has."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_OF_PATHS = {
    *("stem", "suffix", "suffixes", "parent", "parents", "parts", "exists", "is_file", "is_dir", "iterdir", "glob"),
    *("rglob", "read_text", "write_text", "read_bytes", "write_bytes", "mkdir", "unlink", "resolve", "stat", "touch"),
    *("with_suffix", "with_name", "relative_to", "as_posix", "rmdir", "joinpath", "absolute", "expanduser"),
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such attributes at ``span``, to be agreed with the type that the message names; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span):
        if node.attr not in _OF_PATHS:
            continue
        holder = quoted(source, node.value)
        known = [one for one in values.tree.nodes(ast.Name) if imported_name(values, one) == "pathlib.Path"]
        as_path = f"Path({holder}).{node.attr}"
        bindings = {
            "type": "str",
            "attr": node.attr,
            "holder": holder,
            "as_path": as_path,
            "line": str(node.lineno),
            **(replaced(source, node, as_path) if known else {}),
        }
        yield Fact(source.span(node), uncut(bindings))
