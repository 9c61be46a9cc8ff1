"""One of the files that ``glob`` found is asked for, the first or the newest. That there are none, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.found_files import finding
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the elements at ``span`` taken out of such files; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node, files in _asked(values, span):
        found = finding(values, files)
        if found is None or not found.args:
            continue
        bindings = {
            "files": quoted(source, files),
            "finding": quoted(source, found),
            "pattern": quoted(source, found.args[0]),
            "found_line": str(found.lineno),
            "line": str(getattr(node, "lineno", 1)),
        }
        yield Fact(source.span(node), uncut(bindings), (Related(source.span(found), "found no file"),))


def _asked(values: Values, span: Span) -> Iterator[tuple[ast.expr, ast.expr]]:
    """What takes one element of several, and the several."""
    for call in values.tree.nodes(ast.Call, span):
        if values.is_builtin(call.func, "max", "min") and len(call.args) == 1:
            yield call, call.args[0]
    for part in values.tree.nodes(ast.Subscript, span):
        if not isinstance(part.slice, ast.Slice):
            yield part, part.value
