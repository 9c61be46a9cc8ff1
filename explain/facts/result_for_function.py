"""A function is called in the place where the function itself was to be handed over: ``key=len(words)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import PARAMETER
from explain.analysis.callees import Callees
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.functions import Def
from explain.analysis.known_names import BUILTINS
from explain.analysis.literals import literal
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.signatures import argument
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_TAKING = ("map", "filter")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls that were handed over in the place of their function; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        for given in _handed_over(values, call):
            yield _fact(source, values, given)
        for given in _from_table(values, call):
            yield _fact(source, values, given)
    called = singled_out(source, ast.Call, span, lambda one: bool(_of_parameter(values, one)))
    for given in _of_parameter(values, called) if called else ():
        yield _fact(source, values, given)


def _fact(source: Source, values: Values, given: ast.Call) -> Fact:
    function = whole(source, given.func)
    bindings = {
        "call": quoted(source, given),
        "function": function,
        "call_line": str(given.lineno),
        **replaced(source, given, function),
    }
    if values.type(given):
        bindings["type"] = values.type(given)
    return Fact(source.span(given), bindings, (Related(source.span(given), "called here already"),))


def _handed_over(values: Values, call: ast.Call) -> Iterator[ast.Call]:
    """The arguments of ``call`` that are calls where ``sorted()``, ``map()`` and their kin take functions."""
    sorts = values.is_builtin(call.func, "sorted", "min", "max")
    sorts = sorts or (isinstance(call.func, ast.Attribute) and call.func.attr in ("sort", "nlargest", "nsmallest"))
    for keyword in call.keywords:
        if sorts and keyword.arg == "key" and _gives_no_function(values, keyword.value):
            yield keyword.value  # type: ignore[misc]
    if values.is_builtin(call.func, *_TAKING) and call.args and _gives_no_function(values, call.args[0]):
        yield call.args[0]  # type: ignore[misc]


def _from_table(values: Values, call: ast.Call) -> Iterator[ast.Call]:
    """What a written dictionary holds where ``call`` calls one of its values: functions of the file, called there."""
    table = literal(values, call.func.value, certain=False) if isinstance(call.func, ast.Subscript) else None
    for value in table.values if isinstance(table, ast.Dict) else ():
        function = values.functions.named(value.func) if isinstance(value, ast.Call) else None
        if function is not None and isinstance(value, ast.Call) and not function.decorator_list:
            results = values.functions.results(function).values
            if not any(isinstance(one, (ast.Lambda, ast.Name, ast.Attribute, ast.Call)) for one in results):
                yield value


def _of_parameter(values: Values, call: ast.Call) -> list[ast.Call]:
    """What calls of this file gave the parameter, or the attribute that keeps it, which ``call`` calls."""
    found = _parameter(values, call.func)
    if found is None:
        return []
    function, name = found
    callees = values.tree.derived(Callees)
    given = []
    for other in values.tree.nodes(ast.Call):
        callee = callees.callee(other)
        if callee is None or callee.node is not function:
            continue
        value = argument(other, function, name, bound=callee.bound)
        if value is not None and _gives_no_function(values, value):
            given.append(value)
    return given  # type: ignore[return-value]


def _parameter(values: Values, called: ast.expr) -> tuple[Def, str] | None:
    """The function and its parameter whose value ``called`` is: itself, or kept as ``self.name`` by ``__init__``."""
    if isinstance(called, ast.Attribute):
        return _kept(values, called)
    found = reaching(values.scopes, called) if isinstance(called, ast.Name) else None
    binding = found.only if found else None
    owner = binding.scope.node if binding and binding.kind == PARAMETER else None
    return (owner, binding.name) if binding and isinstance(owner, FUNCTIONS) else None


def _kept(values: Values, called: ast.Attribute) -> tuple[Def, str] | None:
    classes = values.tree.derived(Callees).classes
    around = classes.method(values.scopes.scope(called))
    if around is None or not isinstance(called.value, ast.Name) or not around.receives(called.value.id):
        return None
    stores = around.owner.stores.get(called.attr, [])
    statement = values.tree.statement(stores[0]) if len(stores) == 1 else None
    value = statement.value if isinstance(statement, ast.Assign) else None
    return _parameter(values, value) if isinstance(value, ast.Name) else None


def _gives_no_function(values: Values, node: ast.expr) -> bool:
    """Whether ``node`` calls a function whose result is no function: a built-in one, or one that returns nothing."""
    if not isinstance(node, ast.Call):
        return False
    if values.is_builtin(node.func, *BUILTINS):
        return bool(values.type(node)) and values.type(node) != "type"
    return bool(values.type(node)) and values.type(node) not in ("function", "type")
