"""A method that an object lacks is written in the file, but not in the class: indented too little or too far."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.classes import Class
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields, for an attribute at ``span``, such a function and each class it may belong to; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    for node in callees.tree.nodes(ast.Attribute, span):
        functions = [one for one in callees.tree.nodes(ast.FunctionDef) if one.name == node.attr and _takes_self(one)]
        if len(functions) != 1:
            continue
        function = functions[0]
        for cls in callees.classes.by_node.values():
            if cls.attribute(node.attr) is not None:
                continue
            place = _place(callees, function, cls)
            if place:
                bindings = {
                    "type": cls.node.name,
                    "attr": node.attr,
                    "defined_line": str(function.lineno),
                    "class_line": str(cls.node.lineno),
                    "header": source.line(function.lineno).strip(),
                    "line": str(node.lineno),
                    **place,
                }
                yield Fact(
                    source.span(node), bindings, (Related(source.line_span(function.lineno), "not in the class"),)
                )


def _takes_self(function: ast.FunctionDef) -> bool:
    return bool(function.args.args) and function.args.args[0].arg == "self"


def _place(callees: Callees, function: ast.FunctionDef, cls: Class) -> dict[str, str]:
    """Where ``function`` stands instead of in the body of ``cls``; empty where it cannot belong there."""
    around = callees.tree.parent(function)
    if isinstance(around, FUNCTIONS) and callees.tree.parent(around) is cls.node:
        return {"method": around.name}
    body = callees.tree.root.body
    if around is callees.tree.root and cls.node in body:
        between = body[body.index(cls.node) + 1 : body.index(function)] if function in body else None
        if between is not None and all(isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef)) for one in between):
            return {"outside": cls.node.name}
    return {}
