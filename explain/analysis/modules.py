"""Names that mean an imported module and nothing else, with the ``import`` that made them so."""

from __future__ import annotations

import ast

from explain.analysis.binders import IMPORT
from explain.analysis.flow import reaching
from explain.analysis.scopes import Binding
from explain.analysis.values import Values
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeGuard


@dataclass(frozen=True, slots=True)
class Imported:
    """The dotted name of a ``module`` and the ``binding`` by which the file has it."""

    module: str
    binding: Binding


def imported_module(values: Values, node: ast.expr) -> Imported | None:
    """The module that ``node`` can only mean: a name bound by one ``import``, or ``os.path`` where ``os`` is."""
    if isinstance(node, ast.Attribute):
        outer = imported_module(values, node.value) if isinstance(node.value, ast.Name) else None
        return (
            Imported(f"os.{node.attr}", outer.binding)
            if outer and outer.module == "os" and node.attr == "path"
            else None
        )
    found = reaching(values.scopes, node) if _may_be_imported(node, values) else None
    binding = found.only if found else None
    if binding is None or binding.kind != IMPORT or not isinstance(binding.node, ast.alias):
        return None
    if not isinstance(binding.statement, ast.Import):
        return None
    alias = binding.node
    return Imported(alias.name if alias.asname else alias.name.partition(".")[0], binding)


def imported_name(values: Values, node: ast.AST | None) -> str:
    """The dotted name that ``node`` can only mean: "abc.ABC" for ``ABC`` and for ``abc.ABC``; empty for others."""
    if isinstance(node, ast.Attribute):
        outer = imported_name(values, node.value)
        return f"{outer}.{node.attr}" if outer else ""
    found = reaching(values.scopes, node) if _may_be_imported(node, values) else None
    binding = found.only or _same_import(found.bindings) if found else None
    if binding is None or binding.kind != IMPORT or not isinstance(binding.node, ast.alias):
        return ""
    alias, statement = binding.node, binding.statement
    if isinstance(statement, ast.ImportFrom):
        return f"{statement.module}.{alias.name}" if statement.module and not statement.level else ""
    return alias.name if alias.asname else alias.name.partition(".")[0]


def _may_be_imported(node: ast.AST | None, values: Values) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and node.id in values.scopes.imported


def _same_import(bindings: tuple[Binding, ...]) -> Binding | None:
    """One of the ``bindings``, where all are plain imports: ``import urllib.parse`` and ``import urllib.request``."""
    plain = all(isinstance(one.statement, ast.Import) and not getattr(one.node, "asname", "") for one in bindings)
    return bindings[0] if bindings and plain else None
