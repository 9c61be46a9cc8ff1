"""What a file gives is used as text, and it was opened in a way that gives bytes: ``gzip.open(path)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.handing import step_back
from explain.analysis.library_calls import argument, is_plain
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_PACKED = ("gzip.open", "bz2.open", "lzma.open")
_STEPS = 8


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the values at ``span`` that such a file gave; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    seen: set[ast.AST] = set()
    for kind in (ast.Name, ast.Attribute, ast.Call):
        for node in values.tree.nodes(kind, span):
            opened = _opened(values, node) if isinstance(node, ast.expr) else None
            if opened is None or opened in seen or opened is node:
                continue
            seen.add(opened)
            packed = imported_name(values, opened.func) in _PACKED
            path = quoted(source, opened.args[0])
            corrected = f'{quoted(source, opened.func)}({path}, "rt", encoding="utf-8")'
            corrected = corrected if packed else f'open({path}, encoding="utf-8")'
            bindings = {
                "type": "str",
                "taken": quoted(source, node),
                "opening": quoted(source, opened),
                "opened_line": str(opened.lineno),
                "corrected": corrected,
                "line": str(node.lineno),
                **replaced(source, opened, corrected),
            }
            yield Fact(source.span(node), uncut(bindings), (Related(source.span(opened), "gives bytes"),))


def _opened(values: Values, node: ast.expr) -> ast.Call | None:
    """The call that opened the file for reading bytes which ``node`` was taken from."""
    for _ in range(_STEPS):
        if isinstance(node, ast.Call) and _gives_bytes(values, node):
            return node
        before = step_back(values, node)
        if before is None:
            return None
        node = before
    return None


def _gives_bytes(values: Values, call: ast.Call) -> bool:
    packed = imported_name(values, call.func) in _PACKED
    if not (packed or values.is_builtin(call.func, "open")) or not is_plain(call) or not call.args:
        return False
    mode = argument(call, 1, "mode")
    if len(call.args) + len(call.keywords) > (2 if mode is not None else 1):
        return False
    if mode is None:
        return packed
    letters = mode.value if isinstance(mode, ast.Constant) else None
    return letters in ("rb", "br", "r") if packed else letters in ("rb", "br")
