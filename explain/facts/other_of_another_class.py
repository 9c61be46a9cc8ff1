"""A method for an operator asks the other operand for an attribute of its class, and that is of another kind."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_SIGNS = {
    **{"__eq__": "==", "__ne__": "!=", "__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="},
    **{"__add__": "+", "__sub__": "-", "__mul__": "*", "__truediv__": "/", "__iadd__": "+=", "__and__": "&"},
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes of the second parameter at ``span``; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    for node in tree.nodes(ast.Attribute, span):
        method = next((one for one in tree.ancestors(node) if isinstance(one, FUNCTIONS)), None)
        around = tree.parent(method) if method else None
        if method is None or method.name not in _SIGNS or not isinstance(around, ast.ClassDef):
            continue
        if not isinstance(node.value, ast.Name) or [one.arg for one in method.args.args][1:] != [node.value.id]:
            continue
        if any(isinstance(one, ast.Name) and one.id == "isinstance" for one in ast.walk(method)):
            continue
        bindings = {
            "method": method.name,
            "sign": _SIGNS[method.name],
            "class": around.name,
            "other": node.value.id,
            "attr": node.attr,
            "expression": quoted(source, node),
            "test": f"if not isinstance({node.value.id}, {around.name}):",
            "line": str(node.lineno),
        }
        yield Fact(
            source.span(node), bindings, (Related(source.line_span(method.lineno), "is called for the operator"),)
        )
