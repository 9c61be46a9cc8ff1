"""Names that a loop over a dictionary gives its keys to."""

from __future__ import annotations

import ast

from explain.analysis.binders import LOOP
from explain.analysis.flow import reaching
from explain.analysis.handing import handed_over
from explain.analysis.scopes import Binding
from explain.analysis.values import Values


def looped_dict(values: Values, node: ast.expr) -> tuple[ast.expr, Binding] | None:
    """The dictionary whose keys ``node`` gets, and the loop's binding; a parameter counts where a call gives it one."""
    found = reaching(values.scopes, node) if isinstance(node, ast.Name) else None
    binding = found.only if found else None
    if binding is None or binding.kind != LOOP or not isinstance(binding.value, (ast.Name, ast.Attribute)):
        return None
    if values.type(binding.value) == "dict":
        return binding.value, binding
    made = [one.node for one in (*values.origins(binding.value).found, *handed_over(values, binding.value))]
    return (binding.value, binding) if made and all(isinstance(one, ast.Dict) for one in made) else None
