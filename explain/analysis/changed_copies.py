"""Assignments to one field of an object, as what a changed copy of it would be given. Judges no class."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass

_SIGNS: dict[type[ast.operator], str] = {
    **{ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**"},
    **{ast.BitOr: "|", ast.BitAnd: "&"},
}


@dataclass(frozen=True, slots=True)
class FieldSet:
    """``statement`` gives the field ``field`` of the name ``holder`` the ``value``, which is code on one line."""

    statement: ast.stmt
    target: ast.Attribute
    holder: str
    field: str
    value: str


def fields_set(values: Values, span: Span) -> Iterator[FieldSet]:
    """The assignments at ``span`` to an attribute of a plain name, but for ``self``."""
    assigned: list[ast.Assign | ast.AugAssign] = [*values.tree.nodes(ast.Assign, span)]
    assigned += values.tree.nodes(ast.AugAssign, span)
    for statement in assigned:
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        target = targets[0]
        if len(targets) > 1 or not isinstance(target, ast.Attribute) or not isinstance(target.value, ast.Name):
            continue
        if target.value.id != "self":
            yield FieldSet(statement, target, target.value.id, target.attr, _value(values, statement, target))


def _value(values: Values, statement: ast.Assign | ast.AugAssign, target: ast.Attribute) -> str:
    """The code of what the field becomes; empty where it takes several lines, or a sign without a plain form."""
    source = values.scopes.source
    value = source.code(statement.value)
    if isinstance(statement, ast.AugAssign):
        sign = _SIGNS.get(type(statement.op), "")
        inner = f"({value})" if isinstance(statement.value, (ast.BinOp, ast.IfExp, ast.BoolOp)) else value
        value = f"{source.code(target)} {sign} {inner}" if sign else ""
    return "" if "\n" in value else value
