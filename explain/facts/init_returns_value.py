"""An ``__init__`` returns a value, but what it makes is already there and must not be replaced."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.classes import Class
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    for cls in callees.classes.by_node.values():
        init = cls.method("__init__")
        if init is None or init.decorator_list or isinstance(init, ast.AsyncFunctionDef):
            continue
        for value in callees.functions.results(init).values:
            kind = callees.values.type(value)
            if kind == "NoneType" or (span is None and (not kind or foreseen(callees.tree, value, "TypeError"))):
                continue
            bindings = {
                "class": cls.node.name,
                "function": callees.functions.qualified(init),
                "returned": quoted(source, value),
                "return_line": str(value.lineno),
                "defined_line": str(init.lineno),
                **({"type": kind} if kind else {}),
            }
            for node in [value] if span is None else _makings(callees, cls, span):
                place = {**bindings, "line": str(getattr(node, "lineno", 1))}
                yield Fact(source.span(node), place, (Related(source.span(value), "returned here"),))


def _makings(callees: Callees, cls: Class, span: Span) -> list[ast.AST]:
    """The calls at ``span`` that make an object of ``cls``; a subclass inherits its ``__init__``."""
    found = ((call, callees.classes.named(call.func)) for call in callees.tree.nodes(ast.Call, span))
    return [call for call, made in found if made is not None and cls in made.lineage()]
