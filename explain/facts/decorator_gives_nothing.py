"""A decorated function is None because the decorator, a function of the file, returns nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import DEF
from explain.analysis.edits import line_added
from explain.analysis.functions import Def
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls of such a function at ``span``, or in the whole of ``source`` where nothing foresees them."""
    values = Values.of(source)
    for call in values.tree.calls(span, values.tree.derived(_decorated_names)):
        decorated = _decorated(values, call)
        decorator = _nothing(values, decorated) if decorated else None
        if decorated is None or decorator is None:
            continue
        if span is None and foreseen(values.tree, call, "TypeError"):
            continue
        inner = [one for one in decorator.body if isinstance(one, FUNCTIONS)]
        bindings = {
            "name": decorated.name,
            "decorator": decorator.name,
            "decorator_line": str(decorator.lineno),
            "call": quoted(source, call),
            "line": str(call.lineno),
        }
        if len(inner) == 1:
            bindings |= {"inner": inner[0].name, **line_added(source, inner[0], f"return {inner[0].name}")}
            if decorator.body[-1] is not inner[0]:
                bindings = {name: text for name, text in bindings.items() if not name.startswith("fix")}
        yield Fact(source.span(call), bindings, (Related(source.line_span(decorator.lineno), "returns nothing"),))


def _decorated_names(tree: Tree) -> set[str]:
    """The names of the functions with one decorator."""
    functions: list[Def] = [*tree.nodes(ast.FunctionDef), *tree.nodes(ast.AsyncFunctionDef)]
    return {one.name for one in functions if len(one.decorator_list) == 1}


def _decorated(values: Values, call: ast.Call) -> Def | None:
    """The function with one decorator that ``call`` calls by its name, or by ``self.name``."""
    function = None
    if isinstance(call.func, ast.Name):
        bindings = values.scopes.bindings(call.func.id, values.scopes.scope(call.func))
        function = bindings[0].node if len(bindings) == 1 and bindings[0].kind == DEF else None
    elif isinstance(call.func, ast.Attribute):
        function = values.functions.method(call.func)
    return function if isinstance(function, FUNCTIONS) and len(function.decorator_list) == 1 else None


def _nothing(values: Values, decorated: Def) -> Def | None:
    """The decorator of ``decorated``, where it is a function of the file that returns nothing."""
    decorator = values.functions.named(decorated.decorator_list[0])
    return decorator if decorator and values.functions.result_type(decorator) == "NoneType" else None
