"""A ``Path`` is asked for a method of texts, or of open files; that it is a path, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_OF_TEXT = frozenset(name for name in dir(str) if not name.startswith("_"))
_OF_FILES = {"read": "read_text()", "write": "write_text", "readlines": "read_text().splitlines()"}
_OF_FILES |= {"readline": "open().readline()", "writelines": "open"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such attributes at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span):
        holder = bracketed(quoted(source, node.value), node.value)
        call = values.tree.parent(node)
        called = call if isinstance(call, ast.Call) and call.func is node else None
        bindings = {"attr": node.attr, "holder": quoted(source, node.value), "line": str(node.lineno)}
        ending = called.args[0] if called and node.attr == "endswith" and len(called.args) == 1 else None
        if isinstance(ending, ast.Constant) and isinstance(ending.value, str) and ending.value.startswith("."):
            suffix = f"{holder}.suffix == {quoted(source, ending)}"
            edit = replaced(source, called, suffix) if called else {}
            yield Fact(source.span(node), uncut({**bindings, "by_suffix": suffix, **edit}))
        elif node.attr in _OF_TEXT:
            shown = quoted(source, called) if called else quoted(source, node)
            as_text = shown.replace(quoted(source, node), f"str({quoted(source, node.value)}).{node.attr}", 1)
            edit = replaced(source, node.value, f"str({source.code(node.value)})")
            yield Fact(source.span(node), uncut({**bindings, "as_text": as_text, **edit}))
        elif node.attr in _OF_FILES:
            yield Fact(source.span(node), uncut({**bindings, "of_file": f"{holder}.{_OF_FILES[node.attr]}"}))
