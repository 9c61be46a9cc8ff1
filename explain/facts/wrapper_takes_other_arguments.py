"""A decorated function is called with its own arguments, and the inner function of the decorator takes others."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import DEF
from explain.analysis.callees import Callees
from explain.analysis.functions import Def
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.signatures import given, misfit, signature
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span`` that fits the function and not its wrapper; nothing beforehand."""
    if span is None:
        return
    callees = Values.of(source).tree.derived(Callees)
    call = singled_out(source, ast.Call, span, lambda one: _wrapped(callees, one) is not None)
    found = _wrapped(callees, call) if call else None
    if call is None or found is None:
        return
    decorated, decorator, inner = found
    header = f"def {inner.name}(*args, **kwargs):"
    bindings = {
        "name": decorated.name,
        "call": quoted(source, call),
        "decorator": decorator.name,
        "inner": inner.name,
        "inner_line": str(inner.lineno),
        "header": header,
        "passed": f"{_parameter(decorator)}(*args, **kwargs)",
        "line": str(call.lineno),
    }
    yield Fact(source.span(call), bindings, (Related(source.line_span(inner.lineno), "is called instead"),))


def _wrapped(callees: Callees, call: ast.Call) -> tuple[Def, Def, Def] | None:
    """The decorated function, its decorator, and the function that the decorator puts in its place."""
    decorated, bound = _decorated(callees, call)
    if decorated is None or len(decorated.decorator_list) != 1:
        return None
    decorator = callees.functions.named(decorated.decorator_list[0])
    results = callees.functions.results(decorator).values if decorator else []
    if decorator is None or len(results) != 1 or not isinstance(results[0], ast.Name):
        return None
    inner = next((one for one in decorator.body if isinstance(one, FUNCTIONS) and one.name == results[0].id), None)
    if inner is None or inner.decorator_list or any(isinstance(one, ast.Starred) for one in call.args):
        return None
    gets = given(call, bound=bound)
    fits = misfit(signature(decorated.args), gets) is None and misfit(signature(inner.args), gets) is not None
    return (decorated, decorator, inner) if fits else None


def _decorated(callees: Callees, call: ast.Call) -> tuple[Def | None, bool]:
    """The function that ``call`` names, and whether its first parameter is filled already."""
    if isinstance(call.func, ast.Name):
        bindings = callees.scopes.bindings(call.func.id, callees.scopes.scope(call.func))
        node = bindings[0].node if len(bindings) == 1 and bindings[0].kind == DEF else None
        return (node, False) if isinstance(node, FUNCTIONS) else (None, False)
    if not isinstance(call.func, ast.Attribute):
        return None, False
    found = callees.instance(call.func.value)
    attribute = found[0].attribute(call.func.attr) if found else None
    method = attribute.node if attribute else callees.functions.method(call.func)
    return (method, True) if isinstance(method, FUNCTIONS) else (None, False)


def _parameter(decorator: Def) -> str:
    """The name that ``decorator`` has for the function that it gets."""
    return decorator.args.args[0].arg if decorator.args.args else "function"
