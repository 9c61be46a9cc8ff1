"""A list, dict or set is put into a set, whose elements must be hashable."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import UNHASHABLE
from explain.analysis.hashing import membership_in, refused
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    refusals = list(refused(values, span, list(_elements(values, span))))
    for node, text, kind, bindings in refusals:
        yield Fact(source.span(node), {**bindings, "element": text, "element_type": kind})
    if span is not None and not refusals:
        yield from _made_of(values, span)


def _made_of(values: Values, span: Span) -> Iterator[Fact]:
    """The sets made at ``span`` of elements that the file does not show: which type they have, the message says."""
    for call in values.tree.calls(span, ("set", "frozenset")):
        made = values.is_builtin(call.func, "set", "frozenset") and len(call.args) == 1
        if made and literal(values, call.args[0]) is None:
            whole = quoted(values.scopes.source, call.args[0])
            for kind in sorted(UNHASHABLE):
                yield Fact(values.scopes.source.span(call), {"type": kind, "elements": whole, "line": str(call.lineno)})


def _elements(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr]]:
    """The expressions that become elements of sets, each with the node that a traceback marks."""
    tree = values.tree
    for display in tree.nodes(ast.Set, span):
        if span is None and isinstance(tree.parent(display), ast.Expr):
            continue  # {{name}} on a line of its own: a template, of which a program is made
        yield from ((display, element) for element in display.elts)
    for comprehension in tree.nodes(ast.SetComp, span):
        yield comprehension, comprehension.elt
    for call in tree.calls(span, ("set", "frozenset", "add")):
        if values.is_builtin(call.func, "set", "frozenset") and call.args:
            rows = literal(values, call.args[0])
            if isinstance(rows, (ast.List, ast.Tuple)):
                yield from ((call, row) for row in rows.elts)
        elif isinstance(call.func, ast.Attribute) and call.func.attr == "add" and len(call.args) == 1:
            kind = values.type(call.func.value)
            if kind == "set" or (span is not None and not kind):
                yield call, call.args[0]
    for comparison in tree.nodes(ast.Compare, span):
        # A set is looked for in another one by its frozen copy.
        sets = membership_in(values, comparison, certain=span is None) in ("set", "frozenset")
        if sets and values.type(comparison.left) != "set":
            yield comparison, comparison.left
