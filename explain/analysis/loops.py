"""The names that loops set: over which call a loop goes when it is plain that no other line gave the name its value."""

from __future__ import annotations

import ast

from explain.analysis.binders import LOOP
from explain.analysis.library_calls import only_binding
from explain.analysis.scopes import Binding
from explain.analysis.values import Values
from explain.records import dataclass


@dataclass(frozen=True, slots=True)
class Looped:
    """A name that only the loop at ``binding`` sets, which goes over the results of ``call``."""

    binding: Binding
    call: ast.Call


def looped_over(values: Values, node: ast.expr, builtin: str) -> Looped | None:
    """The loop over a call of ``builtin`` ("range", "enumerate") that alone can have set the name ``node``."""
    binding = only_binding(values, node)
    call = binding.value if binding is not None and binding.kind == LOOP else None
    if binding is None or not isinstance(call, ast.Call) or not values.is_builtin(call.func, builtin):
        return None
    return Looped(binding, call)
