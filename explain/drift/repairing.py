"""One edit within a statement as a fix, proved on the part of the file that it stands in. Writes nothing.

A file of tests may have hundreds of findings, and to compile all of it for each would cost their product.
"""

from __future__ import annotations

import ast

from explain.analysis.trees import Tree
from explain.explanation import Edit, Fix
from explain.places import Position, Span
from explain.proving import edited, proved
from explain.source import Source

_PARTS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def proved_fix(description: str, source: Source, edit: Edit) -> Fix | None:
    """The safe fix that ``edit`` makes; None where the edited copy does not compile."""
    part = _around(source, edit.span)
    near, moved = _lines(source, *part, edit)
    # What is within a function may need what is around it (``nonlocal``): then the whole file decides.
    if not proved(near, (moved,)) and not proved(source, (edit,)):
        return None
    return shown_fix(description, source, edit)


def shown_fix(description: str, source: Source, edit: Edit) -> Fix:
    """The safe fix that ``edit`` makes, unproved: for a text that is no program."""
    first, last = edit.span.start.line, edit.span.end.line
    near, moved = _lines(source, first, last, edit, whole=False)
    removed = tuple(source.line(number) for number in range(first, last + 1))
    return Fix(description, "safe", (edit,), removed, tuple(edited(near, (moved,)).split("\n")))


def _around(source: Source, span: Span) -> tuple[int, int]:
    """The first and the last line of the innermost function or class around ``span``; of its statement outside."""
    tree = Tree.of(source)
    found = [node for kind in _PARTS for node in tree.nodes(kind, span)]
    found = [node for node in found if _first(node) <= span.start.line and span.end.line <= (node.end_lineno or 0)]
    if not found:
        found = [node for node in tree.root.body if node.lineno <= span.start.line <= (node.end_lineno or 0)][:1]
    if not found:
        return 1, len(source.lines)
    inner = max(found, key=_first)
    return _first(inner), inner.end_lineno or inner.lineno


def _first(node: ast.stmt) -> int:
    above: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(one.lineno for one in above)])


def _lines(source: Source, first: int, last: int, edit: Edit, whole: bool = True) -> tuple[Source, Edit]:
    """Those lines as a source of their own, in a block where they are indented, and ``edit`` within it."""
    lines = list(source.lines[first - 1 : last])
    block = whole and lines[0][:1].isspace()
    text = "\n".join(["if 1:", *lines] if block else lines)
    shift = 1 - first + block
    start, end = (Position(one.line + shift, one.column) for one in (edit.span.start, edit.span.end))
    return Source(source.file, text), Edit(Span(source.file, start, end), edit.text)
