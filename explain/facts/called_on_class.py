"""A method is called on a class of the file, and its first value takes the place of the object."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.bad_calls import lacks_object
from explain.analysis.callees import Callees
from explain.analysis.edits import replaced
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.signatures import Given, misfit
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span`` that lacks only the object; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    call = singled_out(source, ast.Call, span, lambda one: lacks_object(callees, one))
    if call is None or not isinstance(call.func, ast.Attribute):
        return
    cls = callees.classes.named(call.func.value)
    assert cls is not None
    around = callees.classes.method(callees.scopes.scope(call))
    values = ", ".join(whole(source, one) for one in (*call.args, *call.keywords))
    bindings = {"call": quoted(source, call), "class": cls.node.name, "line": str(call.lineno)}
    if call.args:
        bindings["taken"] = quoted(source, call.args[0])
    if around is not None and around.first and cls in around.owner.bases:
        corrected = f"super().{call.func.attr}({values})"
        bindings |= {"super_form": corrected, **replaced(source, call, corrected)}
    else:
        maker = callees.callee(ast.Call(func=call.func.value, args=[], keywords=[]))
        if maker is None or misfit(maker.takes, Given(1, ())) is None:
            bindings["on_new"] = f"{cls.node.name}().{call.func.attr}({values})"
    yield Fact(source.span(call), bindings)
