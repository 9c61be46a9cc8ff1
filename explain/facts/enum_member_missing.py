"""An enumeration of this file is asked for a member that it does not have."""

from __future__ import annotations

import ast
import enum
from collections.abc import Iterator

from explain.analysis.callees import Callees, stored_attributes
from explain.analysis.edits import replaced
from explain.analysis.enumerations import shows_members
from explain.analysis.guards import foreseen, type_is_tested
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.spelling import closest

_INHERITED = frozenset({*dir(enum.IntFlag), *dir(str), *dir(type), *dir(enum.EnumMeta)})
_COMPUTING = {"setattr", "vars", "extend_enum", "_convert_", "_convert"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    stored = callees.tree.derived(stored_attributes)
    for node in callees.tree.nodes(ast.Attribute, span):
        cls = callees.classes.named(node.value) if isinstance(node.ctx, ast.Load) else None
        if cls is None or node.attr in stored or node.attr in _INHERITED or not shows_members(callees.values, cls):
            continue
        if node.attr in cls.scope.names or not _COMPUTING.isdisjoint(callees.tree.names):
            continue
        guarded = foreseen(callees.tree, node, "AttributeError") or type_is_tested(callees.tree, node)
        if span is None and guarded:
            continue
        bindings = {"type": cls.node.name, "attr": node.attr}
        related: tuple[Related, ...] = (Related(source.line_span(cls.node.lineno), "the enumeration"),)
        suggestion = closest(node.attr, sorted(cls.own))
        if suggestion is not None:
            line = cls.own[suggestion].line
            bindings |= {"suggestion": suggestion, "defined_line": str(line)}
            bindings |= replaced(source, node, f"{quoted(source, node.value)}.{suggestion}")
            related = (Related(source.line_span(line), "the member there is"),)
        yield Fact(source.span(node), bindings, related)
