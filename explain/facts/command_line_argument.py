"""An argument of the command line is asked for by its number: ``sys.argv[1]``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import IMPORT
from explain.analysis.flow import reaching
from explain.analysis.literals import number
from explain.analysis.modules import imported_module
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the arguments asked for at ``span``; nothing beforehand, as only the call of the program tells."""
    if span is None:
        return
    values = Values.of(source)
    asked = [node for node in values.tree.nodes(ast.Subscript, span) if not isinstance(node.slice, ast.Slice)]
    if span == source.line_span(span.start.line):  # which one is not marked, and the last one is missing if any is
        asked.sort(key=lambda node: number(node.slice) or 0, reverse=True)
    for node in asked:
        if not _is_argv(values, node.value):
            continue
        bindings = {"argument": quoted(source, node), "list": quoted(source, node.value), "line": str(node.lineno)}
        index = number(node.slice)
        if index is not None and index > 0:
            bindings |= {"count": str(index), "needed": str(index + 1)}
        yield Fact(source.span(node), bindings)


def _is_argv(values: Values, node: ast.expr) -> bool:
    """Whether ``node`` is ``sys.argv``, or the name that was imported from there."""
    if isinstance(node, ast.Attribute):
        module = imported_module(values, node.value)
        return module is not None and module.module == "sys" and node.attr == "argv"
    found = reaching(values.scopes, node) if isinstance(node, ast.Name) else None
    binding = found.only if found else None
    if binding is None or binding.kind != IMPORT or not isinstance(binding.statement, ast.ImportFrom):
        return False
    return binding.statement.module == "sys" and getattr(binding.node, "name", "") == "argv"
