"""A value is None because ``get`` found no such key and was given no default."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import NONE, attributes
from explain.analysis.guards import foreseen
from explain.analysis.literals import literal
from explain.analysis.modules import imported_name
from explain.analysis.nothing import methods_giving_nothing
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of what it gave; in the whole of ``source``, of what no key of the file can give."""
    if span is None:
        yield from _certain(source)
        return
    for use, call, bindings in methods_giving_nothing(source, span, ("get",), types=("dict",)):
        if imported_name(Values.of(source), call.func) == "os.environ.get":
            continue  # a fact of its own: what is missing there is set outside the program
        if len(call.args) != 1 or call.keywords or not isinstance(call.func, ast.Attribute):
            continue
        bindings |= {"dict": quoted(source, call.func.value), "key": quoted(source, call.args[0])}
        related = Related(source.span(call), "None where the key is missing")
        yield Fact(source.span(use.node), bindings, (related,))


def _certain(source: Source) -> Iterator[Fact]:
    """The attributes asked of what ``get`` gives for a key that a dictionary of the file lacks."""
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute):
        call = node.value
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr != "get":
            continue
        asked = call.args[0] if len(call.args) == 1 and not call.keywords else None
        known = literal(values, call.func.value)
        if not isinstance(asked, ast.Constant) or not isinstance(known, ast.Dict) or not _lacks(known, asked):
            continue
        if node.attr not in attributes(NONE) and not foreseen(values.tree, node, "AttributeError", "TypeError"):
            bindings = {
                "call": quoted(source, call),
                "method": "get",
                "dict": quoted(source, call.func.value),
                "key": quoted(source, asked),
                "line": str(node.lineno),
                "expression": quoted(source, node),
                "attr": node.attr,
            }
            yield Fact(source.span(node), bindings, (Related(source.span(known), "has no such key"),))


def _lacks(known: ast.Dict, asked: ast.Constant) -> bool:
    keys = [one.value for one in known.keys if isinstance(one, ast.Constant)]
    return len(keys) == len(known.keys) and asked.value not in keys
