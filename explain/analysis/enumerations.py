"""The enumerations of a file whose body shows every member, and their values where those are written out."""

from __future__ import annotations

import ast

from explain.analysis.classes import Class
from explain.analysis.modules import imported_name
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values

_KINDS = {f"enum.{name}" for name in ("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag")}
_WITHOUT_SUMS = {f"enum.{name}" for name in ("Enum", "IntEnum", "StrEnum")}
"""Those whose members do not add up to further ones."""
_PLAIN = (ast.Assign, ast.AnnAssign, *FUNCTIONS, ast.Expr, ast.Pass)
_HIDING = {"__getattr__", "_missing_", "_ignore_"}


def shows_members(values: Values, cls: Class) -> bool:
    """Whether ``cls`` is an enumeration whose body shows every member."""
    node = cls.node
    if len(node.bases) != 1 or node.keywords or imported_name(values, node.bases[0]) not in _KINDS:
        return False
    if any(imported_name(values, mark) != "enum.unique" for mark in node.decorator_list):
        return False
    hidden = _HIDING & cls.scope.names.keys()
    return not hidden and all(isinstance(one, _PLAIN) for one in node.body)


def member_values(values: Values, cls: Class) -> list[object] | None:
    """The values of all members of ``cls``, an enumeration; None where one is computed."""
    if not shows_members(values, cls) or imported_name(values, cls.node.bases[0]) not in _WITHOUT_SUMS:
        return None
    if {"__new__", "__init__", "_value_", "_generate_next_value_", "_add_value_alias_"} & cls.scope.names.keys():
        return None
    given = [one.value for one in cls.node.body if isinstance(one, (ast.Assign, ast.AnnAssign))]
    found: list[object] = [one.value for one in given if isinstance(one, ast.Constant)]
    return found if found and len(found) == len(given) else None
