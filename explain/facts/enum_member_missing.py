"""An enumeration of this file is asked for a member that it does not have."""

from __future__ import annotations

import ast
import enum
from collections.abc import Iterator

from explain.analysis.callees import Callees, stored_attributes
from explain.analysis.classes import Class
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen, type_is_tested
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.spelling import closest

_KINDS = {f"enum.{name}" for name in ("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag")}
_PLAIN = (ast.Assign, ast.AnnAssign, *FUNCTIONS, ast.Expr, ast.Pass)
_INHERITED = frozenset({*dir(enum.IntFlag), *dir(str), *dir(type), *dir(enum.EnumMeta)})
_COMPUTING = {"setattr", "vars", "extend_enum", "_convert_", "_convert"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    stored = callees.tree.derived(stored_attributes)
    for node in callees.tree.nodes(ast.Attribute, span):
        cls = callees.classes.named(node.value) if isinstance(node.ctx, ast.Load) else None
        if cls is None or node.attr in stored or node.attr in _INHERITED or not _is_plain(callees.values, cls):
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


def _is_plain(values: Values, cls: Class) -> bool:
    """Whether ``cls`` is an enumeration whose body shows every member."""
    node = cls.node
    if len(node.bases) != 1 or node.keywords or imported_name(values, node.bases[0]) not in _KINDS:
        return False
    if any(imported_name(values, mark) != "enum.unique" for mark in node.decorator_list):
        return False
    hidden = {"__getattr__", "_missing_", "_ignore_"} & cls.scope.names.keys()
    return not hidden and all(isinstance(one, _PLAIN) for one in node.body)
