"""The value that a method or attribute is asked of, as written. It only fills holes: the message says the type."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial

from explain.analysis.binders import LOOP
from explain.analysis.builtin_types import attributes
from explain.analysis.flow import reaching
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ADDING = ("append", "add", "push")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields what stands before and behind the dot at ``span``, if one attribute there may be lacking."""
    values = Values.of(source)
    if span is None:
        return
    for name in dict.fromkeys(one.attr for one in values.tree.nodes(ast.Attribute, span)):
        node = singled_out(source, ast.Attribute, span, partial(_may_lack, values, name))
        if node is not None:
            yield Fact(source.span(node), uncut(_bindings(source, values, node)))


def _may_lack(values: Values, name: str, node: ast.Attribute) -> bool:
    if node.attr != name or not isinstance(node.ctx, ast.Load):
        return False
    return name not in attributes(values.type(node.value))


def _bindings(source: Source, values: Values, node: ast.Attribute) -> dict[str, str]:
    receiver = bracketed(quoted(source, node.value), node.value)
    kind = values.type(node.value)
    bindings = {"receiver": receiver, "attr": node.attr, "line": str(node.end_lineno or node.lineno)}
    bindings |= {"type": kind} if kind else {}
    bindings |= _looped(source, values, node.value)
    call = values.tree.parent(node)
    if not isinstance(call, ast.Call) or call.func is not node:
        return bindings
    arguments = [quoted(source, one) for one in (*call.args, *call.keywords)]
    bindings["method_call"] = f"{node.attr}({', '.join(arguments)})"
    if node.attr in _ADDING and len(call.args) == 1 and not call.keywords and not isinstance(call.args[0], ast.Starred):
        bindings["added"] = arguments[0]
    if node.attr in (*_ADDING, "extend") and len(call.args) == 1 and isinstance(call.args[0], ast.Dict):
        bindings |= _entry(source, receiver, call.args[0])
    return bindings


def _entry(source: Source, receiver: str, given: ast.Dict) -> dict[str, str]:
    """How what ``given`` holds gets into the dictionary ``receiver``."""
    key = given.keys[0] if len(given.keys) == 1 else None
    if key is None:
        return {"entry": f"{receiver}.update({quoted(source, given)})"}
    return {"entry": f"{receiver}[{quoted(source, key)}] = {quoted(source, given.values[0])}"}


def _looped(source: Source, values: Values, receiver: ast.expr) -> dict[str, str]:
    """The dictionary whose keys a loop gives to ``receiver``."""
    found = reaching(values.scopes, receiver) if isinstance(receiver, ast.Name) else None
    binding = found.only if found else None
    if binding is None or binding.kind != LOOP:
        return {}
    loop = binding.statement
    if not isinstance(loop, ast.For) or loop.target is not binding.node or values.type(loop.iter) != "dict":
        return {}
    return {"looped": bracketed(quoted(source, loop.iter), loop.iter)}
