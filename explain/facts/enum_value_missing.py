"""An enumeration of this file is called with a value that none of its members has."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.enumerations import member_values
from explain.analysis.guards import foreseen
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_COMPUTING = {"extend_enum", "_convert_", "_add_alias_", "_add_value_alias_"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    if not _COMPUTING.isdisjoint(callees.tree.names):
        return
    for call in callees.tree.nodes(ast.Call, span):
        cls = callees.classes.named(call.func) if len(call.args) == 1 and not call.keywords else None
        known = member_values(callees.values, cls) if cls else None
        if cls is not None and known is not None and span is not None:
            yield from _by_name(source, call, cls.node)
        asked = literal(callees.values, call.args[0]) if known is not None else None
        if cls is None or known is None or not isinstance(asked, ast.Constant) or asked.value in known:
            continue
        if span is None and foreseen(callees.tree, call, "ValueError"):
            continue
        bindings = {"class": cls.node.name, "value": str(asked.value)}
        yield Fact(source.span(call), bindings, (Related(source.line_span(cls.node.lineno), "the enumeration"),))


def _by_name(source: Source, call: ast.Call, node: ast.ClassDef) -> Iterator[Fact]:
    """For each member, the call as it looks for the member's name; the message says which name was given."""
    targets = [one.targets[0] for one in node.body if isinstance(one, ast.Assign)]
    for target in targets:
        if isinstance(target, ast.Name):
            by_name = f"{node.name}[{quoted(source, call.args[0])}]"
            yield Fact(source.span(call), {"class": node.name, "value": target.id, "by_name": by_name})
