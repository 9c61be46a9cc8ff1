"""An SQL statement that is written out has another number of places than the values that come with it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.literals import literal
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_PLACES = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*|/\*.*?\*/|(?P<named>[:@$]\w|\?\d)|(?P<place>\?)", re.DOTALL)
"""Quoted text and comments, where a question mark is no place; a place with a name or a number; a place."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``: of ``sqlite3``,
    other databases have other signs for a place."""
    values = Values.of(source)
    if "sqlite3" not in values.tree.names:
        return
    for call in values.tree.nodes(ast.Call, span):
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "execute":
            continue
        if len(call.args) != 2 or call.keywords:
            continue
        statement, given = literal(values, call.args[0]), literal(values, call.args[1])
        places = _places(statement)
        count = _count(given)
        if places is None or count is None:
            continue
        if places != count and (span is not None or not foreseen(values.tree, call, "ProgrammingError")):
            bindings = {"places": str(places), "given": str(count), "line": str(call.lineno)}
            yield Fact(source.span(call), bindings)


def _places(statement: ast.expr | None) -> int | None:
    """How many question marks stand for values; None where that does not show, or the places are other ones."""
    if not isinstance(statement, ast.Constant) or not isinstance(statement.value, str):
        return None
    found = list(_PLACES.finditer(statement.value))
    if "%s" in statement.value or "%(" in statement.value:  # of another database, or filled in by then
        return None
    return None if any(one["named"] for one in found) else sum(one["place"] is not None for one in found)


def _count(given: ast.expr | None) -> int | None:
    """How many values come in ``given``; of a text, each letter is one."""
    if isinstance(given, (ast.Tuple, ast.List)) and not any(isinstance(one, ast.Starred) for one in given.elts):
        return len(given.elts)
    return len(given.value) if isinstance(given, ast.Constant) and isinstance(given.value, str) else None
