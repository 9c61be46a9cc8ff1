"""A loop over ``enumerate()`` has three names, and the elements of what it counts are texts or numbers, not pairs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT
from explain.analysis.edits import line_replaced
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.unpacking import loops
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NAMES = 3


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the loops at ``span`` with three plain names; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for target, around in loops(values.tree, span):
        if not isinstance(target, ast.Tuple) or len(target.elts) != _NAMES or not isinstance(around, ast.Call):
            continue
        if not values.is_builtin(around.func, "enumerate") or len(around.args) != 1 or around.keywords:
            continue
        rows = literal(values, around.args[0])
        shown = rows.elts if isinstance(rows, (ast.List, ast.Tuple)) else []
        if not shown or not all(isinstance(one, ast.Constant) for one in shown):
            continue
        if not all(isinstance(one, ast.Name) for one in target.elts):
            continue
        count, name, third = (quoted(source, one) for one in target.elts)
        group = quoted(source, around.args[0])
        bindings = {
            "group": group,
            "around": quoted(source, around),
            "expected": str(_NAMES),
            "got": "2",
            "third": third,
            "two_names": f"for {count}, {name} in {quoted(source, around)}:",
            "line": str(target.lineno),
        }
        other = _list_of(values, target, third)
        if other:
            both = f"enumerate(zip({group}, {other}))"
            zipped = f"for {count}, ({name}, {third}) in {both}:"
            bindings |= {"other_list": other, "zipped": zipped}
            bindings |= line_replaced(source, target.lineno, source.line(target.lineno).strip(), zipped)
        yield Fact(source.span(target), bindings)


def _list_of(values: Values, place: ast.AST, name: str) -> str:
    """The list that the file calls as many of ``name``: prices for price; empty without one."""
    for plural in (f"{name}s", f"{name}es", f"{name[:-1]}ies", f"{name}_list"):
        found = values.scopes.bindings(plural, values.scopes.scope(place))
        if len(found) == 1 and found[0].kind == ASSIGNMENT and isinstance(found[0].value, ast.List):
            return plural
    return ""
