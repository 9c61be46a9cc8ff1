"""A format text names a value that it is not given."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.formatting import formattings
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for one in formattings(source, span):
        sure = not one.percent and not foreseen(one.values.tree, one.node, "KeyError")
        if one.missing_name and (span is not None or sure):
            bindings = {**one.described(source), "key": one.missing_name, **_spread(source, one.node)}
            if isinstance(one.node, ast.BinOp):
                bindings["filled_from"] = quoted(source, one.node.right)
            if not one.missing_name.isidentifier():
                bindings["braces_meant"] = one.missing_name
            yield Fact(source.span(one.node), bindings)


def _spread(source: Source, call: ast.AST) -> dict[str, str]:
    """``text.format(**row)`` for ``text.format(row)``, the one value of which may be a dictionary."""
    given = call.args[0] if isinstance(call, ast.Call) and len(call.args) == 1 and not call.keywords else None
    if not isinstance(call, ast.Call) or not isinstance(given, (ast.Name, ast.Attribute, ast.Subscript)):
        return {}
    if Values.of(source).type(given) not in ("", "dict"):
        return {}
    name = quoted(source, given)
    return {"given": name, "spread": f"{quoted(source, call.func)}(**{name})"}
