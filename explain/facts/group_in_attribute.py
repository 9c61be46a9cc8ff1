"""A value counted, gone over or searched, and its one attribute that holds a group of values. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.classes import METHOD, Class
from explain.analysis.edits import replaced
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import primary, shows_itself, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_CALLS = ("len", "list", "tuple", "set", "frozenset", "sum", "sorted", "any", "all", "min", "max", "enumerate", "iter")
_GROUPS = ("list", "tuple", "dict", "set")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the value at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    places = dict(_places(values, span))
    node = only_suspect(values, places, span)
    if node is None:
        return
    value = places[node]
    expression = whole(source, value)
    bindings = {"expression": shortened(expression), "line": str(getattr(node, "lineno", 1))}
    if not shows_itself(values, value):
        bindings["unclear"] = bindings["expression"]
    made = values.tree.derived(Callees).instance(value)
    name, sure = _group(values, made[0]) if made else ("", False)
    if made and name:
        held = f"{primary(source, value)}.{name}"
        edit = replaced(source, value, held) if sure else {}
        found = {"type": made[0].node.name, "attribute": name, "held": shortened(held), **edit}
        yield Fact(source.span(node), uncut({**bindings, **found}))
    yield Fact(source.span(node), uncut(bindings))


def _places(values: Values, span: Span) -> Iterator[tuple[ast.AST, ast.expr]]:
    """The nodes that a traceback would mark, each with the value that is counted, gone over or searched."""
    for kind in (ast.For, ast.comprehension):
        for loop in values.tree.nodes(kind):
            assert isinstance(loop, (ast.For, ast.comprehension))
            if values.tree.touches(loop.iter, span):
                yield loop.iter, loop.iter
    for call in values.tree.nodes(ast.Call, span):
        if values.is_builtin(call.func, *_CALLS) and len(call.args) == 1 and not isinstance(call.args[0], ast.Starred):
            yield call, call.args[0]
    for test in values.tree.nodes(ast.Compare, span):
        if len(test.ops) == 1 and isinstance(test.ops[0], (ast.In, ast.NotIn)):
            yield test, test.comparators[0]


def _group(values: Values, cls: Class) -> tuple[str, bool]:
    """The one attribute of ``cls`` that holds a group of values, and whether no other can hold one."""
    kinds = {
        name: {values.type(value) if value else "" for value in _given(values, cls, name)}
        for name, attribute in cls.attributes().items()
        if attribute.how != METHOD
    }
    groups = [name for name, found in kinds.items() if len(found) == 1 and found <= set(_GROUPS)]
    if len(groups) != 1:
        return "", False
    return groups[0], cls.all_known and not any("" in found or not found for found in kinds.values())


def _given(values: Values, cls: Class, name: str) -> Iterator[ast.expr | None]:
    """What the attribute ``name`` is set to, in the body of ``cls`` and its methods; None where that is not plain."""
    for one in cls.lineage():
        yield from (binding.value for binding in one.scope.names.get(name, ()))
        for store in one.stores.get(name, ()):
            parent = values.tree.parent(store)
            plain = isinstance(parent, ast.AnnAssign) or (isinstance(parent, ast.Assign) and parent.targets == [store])
            yield getattr(parent, "value", None) if plain else None
