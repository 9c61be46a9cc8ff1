"""A function goes into everything that can be looped over, and a letter of a text is a text again, without end."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.functions import Functions
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the tests in the function at ``span`` that let a text in; nothing beforehand."""
    if span is None:
        return
    functions = Tree.of(source).derived(Functions)
    for test in functions.tree.nodes(ast.Call):
        function = functions.scopes.scope(test).frame.node
        if not isinstance(function, FUNCTIONS) or not functions.tree.touches(function, span):
            continue
        tested = _tested(test)
        if not tested or not _goes_in(function, tested) or "str" in whole(source, _condition(functions, test)):
            continue
        corrected = f"{whole(source, test)} and not isinstance({tested}, str)"
        bindings = {
            "function": function.name,
            "letter": tested,
            "test": quoted(source, test),
            "test_line": str(test.lineno),
            "without_texts": corrected,
            **replaced(source, test, corrected),
        }
        yield Fact(source.span(test), bindings)


def _tested(test: ast.Call) -> str:
    """The name of which ``test`` asks whether it can be looped over."""
    if not isinstance(test.func, ast.Name) or len(test.args) != 2 or not isinstance(test.args[0], ast.Name):
        return ""
    kind = test.args[1]
    named = kind.attr if isinstance(kind, ast.Attribute) else getattr(kind, "id", "")
    asks = test.func.id == "hasattr" and isinstance(kind, ast.Constant) and kind.value in ("__iter__", "__len__")
    return test.args[0].id if asks or (test.func.id == "isinstance" and named in ("Iterable", "Sequence")) else ""


def _goes_in(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> bool:
    """Whether ``function`` calls itself with ``name``."""
    return any(
        isinstance(one, ast.Call)
        and isinstance(one.func, ast.Name)
        and one.func.id == function.name
        and any(isinstance(given, ast.Name) and given.id == name for given in one.args)
        for one in ast.walk(function)
    )


def _condition(functions: Functions, test: ast.Call) -> ast.AST:
    """The whole condition that ``test`` is part of."""
    statement = functions.tree.statement(test)
    return statement.test if isinstance(statement, (ast.If, ast.While)) else test
