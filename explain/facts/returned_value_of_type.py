"""What a function, method or operator of the file returns is of a plain type that lacks an attribute asked for.

It also knows the methods of texts that give a number: ``find()`` and its kin.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import attributes
from explain.analysis.callees import Callees
from explain.analysis.edits import replaced
from explain.analysis.functions import Def
from explain.analysis.handing import handed_over
from explain.analysis.quoting import quoted, whole
from explain.analysis.signatures import Given, misfit, signature
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Origin, Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_POSITIONS = ("find", "rfind", "index", "rindex")
_OPERATORS = {
    **{"Add": "__add__", "Sub": "__sub__", "Mult": "__mul__", "Div": "__truediv__", "Mod": "__mod__"},
    **{"FloorDiv": "__floordiv__", "Pow": "__pow__"},
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` that such a value is asked for; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span):
        for origin in (*values.origins(node.value).found, *handed_over(values, node.value)):
            if not isinstance(origin.node, (ast.Call, ast.BinOp)):
                continue
            bindings = {"value": quoted(source, node.value), "attr": node.attr, "line": str(node.lineno)}
            if origin.binding is not None:
                bindings |= {"name": origin.binding.name, "assigned_line": str(origin.binding.line)}
            yield from _position(source, values, node, origin, bindings)
            yield from _returned(source, values, node, origin, bindings)


def _position(
    source: Source, values: Values, node: ast.Attribute, origin: Origin, bindings: dict[str, str]
) -> Iterator[Fact]:
    """``html.find("<b>")``: a number that says where the text begins."""
    call = origin.node
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr not in _POSITIONS:
        return
    if values.type(call.func.value) not in ("", "str") or node.attr in attributes("int"):
        return
    searched = {"position": quoted(source, call), "text": quoted(source, call.func.value), "type": "int"}
    yield Fact(source.span(node), {**bindings, **searched}, (Related(source.span(call), "gives a place, a number"),))


def _returned(
    source: Source, values: Values, node: ast.Attribute, origin: Origin, bindings: dict[str, str]
) -> Iterator[Fact]:
    """A function of the file that returns a tuple, a text or the like."""
    function, name = _function(values, origin.node)
    if function is None or function.decorator_list or values.functions.results(function).yields:
        return
    for result in values.functions.results(function).values:
        kind = values.type(result)
        if not kind or kind == "NoneType" or node.attr in attributes(kind) or not attributes(kind):
            continue
        found = {
            "call": quoted(source, origin.node),
            "function": name,
            "returned": quoted(source, result),
            "return_line": str(result.lineno),
            "type": kind,
            **_object(source, values, origin.node, result),
        }
        yield Fact(source.span(node), {**bindings, **found}, (Related(source.span(result), f"returns a {kind}"),))


def _object(source: Source, values: Values, node: ast.AST, result: ast.expr) -> dict[str, str]:
    """``return Point(x, y)`` for ``return x, y`` in the method of an operator, where the class takes as many values."""
    callees = values.tree.derived(Callees)
    made = callees.instance(node.left) if isinstance(node, ast.BinOp) else None
    if made is None or not isinstance(result, ast.Tuple) or any(isinstance(one, ast.Starred) for one in result.elts):
        return {}
    name = made[0].node.name
    init = made[0].attribute("__init__")
    if init is None or not isinstance(init.node, FUNCTIONS):
        return {}
    if misfit(signature(init.node.args), Given(len(result.elts) + 1, ())) is not None:
        return {}
    object_ = f"{name}({', '.join(whole(source, one) for one in result.elts)})"
    return {"object": object_, **replaced(source, result, object_)}


def _function(values: Values, node: ast.AST) -> tuple[Def | None, str]:
    """The function that ``node`` calls and its name: by a call, or by an operator between objects of a class."""
    callees = values.tree.derived(Callees)
    if isinstance(node, ast.Call):
        callee = callees.callee(node)
        function = callee.node if callee else None
        return (function, callee.name) if callee and isinstance(function, FUNCTIONS) else (None, "")
    if isinstance(node, ast.BinOp):
        made = callees.instance(node.left)
        special = _OPERATORS.get(type(node.op).__name__, "")
        attribute = made[0].attribute(special) if made and special else None
        method = attribute.node if attribute else None
        return (method, f"{made[0].node.name}.{special}") if made and isinstance(method, FUNCTIONS) else (None, "")
    return None, ""
