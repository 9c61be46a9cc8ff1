"""A class without an ``__init__`` is called with arguments, which nothing takes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees, argumentless, nearly_init
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    for call in callees.tree.calls(span, callees.classes.names):
        cls = argumentless(callees, call)
        if cls is None or (span is None and foreseen(callees.tree, call, "TypeError")):
            continue
        found = nearly_init(cls)
        if found is not None:
            continue  # another fact: it was meant to have one
        bindings = {
            "class": cls.node.name,
            "function": cls.node.name,
            "defined_line": str(cls.node.lineno),
            "given": str(len(call.args) + len(call.keywords)),
            "call": quoted(source, call),
            "line": str(call.lineno),
        }
        if _lists_fields(cls.node) >= len(call.args) + len(call.keywords):
            bindings["undecorated"] = cls.node.name
        yield Fact(source.span(call), bindings, (Related(source.line_span(cls.node.lineno), "no __init__ here"),))


def _lists_fields(node: ast.ClassDef) -> int:
    """How many fields the body lists as a dataclass would, with a type each."""
    return sum(isinstance(one, ast.AnnAssign) for one in node.body) if not node.decorator_list else 0
