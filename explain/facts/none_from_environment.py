"""A variable of the environment that is not set gave None, which is used; only known when it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import made_by
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_ASKS = ("os.environ.get", "os.getenv")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the values at ``span`` that come from the environment without a default; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for kind in (ast.Name, ast.Call, ast.Attribute):
        for node in values.tree.nodes(kind, span):
            made = made_by(values, node) if isinstance(node, ast.expr) else None
            if made is None or made[0] not in _ASKS or len(made[1].args) != 1 or made[1].keywords:
                continue
            call = made[1]
            variable = call.args[0]
            bindings = {
                "type": "NoneType",
                "call": quoted(source, call),
                "variable": str(variable.value) if isinstance(variable, ast.Constant) else quoted(source, variable),
                "asked_line": str(call.lineno),
                "required": f"os.environ[{quoted(source, variable)}]",
                "defaulted": f"{quoted(source, call)[:-1]}, …)",
                "line": str(node.lineno),
            }
            used = values.tree.parent(node)
            if isinstance(used, ast.Attribute):
                bindings["attr"] = used.attr
            related = Related(source.span(call), "None where it is not set")
            yield Fact(source.span(node), bindings, (related,))
