"""One of the files that ``glob`` found is asked for, the first or the newest. That there are none, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.handing import made_by_all
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_FINDS = ("glob.glob", "glob.iglob")
_METHODS = ("glob", "rglob")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the elements at ``span`` taken out of such files; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node, files in _asked(values, span):
        made = [one.node for one in made_by_all(values, files)]
        found = next((call for one in made if (call := _finding(values, one)) is not None), None)
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


def _finding(values: Values, node: ast.AST) -> ast.Call | None:
    """The call of ``glob`` that ``node`` is, or holds as ``sorted(…)`` and ``list(…)`` do."""
    for _ in range(3):
        if not isinstance(node, ast.Call):
            return None
        named = imported_name(values, node.func)
        if named in _FINDS or (not named and isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS):
            return node
        if not values.is_builtin(node.func, "sorted", "list", "tuple") or not node.args:
            return None
        node = node.args[0]
    return None
