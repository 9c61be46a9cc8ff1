"""A function that calls itself with a smaller number ends only where that number hits one value exactly."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.literals import number
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand, as with the right numbers they end."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call):
        function = values.scopes.scope(call).frame.node
        if not isinstance(function, FUNCTIONS) or not values.tree.touches(function, span):
            continue  # the last straw may be any line of the function, not only the call
        if function not in (values.functions.named(call.func), values.functions.method(call.func)):
            continue
        tests = list(_tests(function)) if _returns_once_more(function) else []
        for test, name in tests:
            step = next((one for one in call.args if _smaller(one, name)), None)
            if step is None:
                continue
            corrected = f"{name} <= {quoted(source, test.comparators[0])}"
            bindings = {
                "function": function.name,
                "test": quoted(source, test),
                "test_line": str(test.lineno),
                "name": name,
                "step": quoted(source, step),
                "ending": corrected,
                "line": str(call.lineno),
                **replaced(source, test, corrected),
            }
            yield Fact(source.span(call), bindings, (Related(source.span(test), "was never true"),))


def _tests(function: ast.AST) -> Iterator[tuple[ast.Compare, str]]:
    """The tests ``n == 0`` of ``function`` whose ``if`` returns, with the name that they test."""
    for node in ast.walk(function):
        test = node.test if isinstance(node, ast.If) else None
        if not isinstance(test, ast.Compare) or len(test.ops) != 1 or not isinstance(test.ops[0], ast.Eq):
            continue
        returns = isinstance(node, ast.If) and any(isinstance(one, ast.Return) for one in node.body)
        if returns and isinstance(test.left, ast.Name) and number(test.comparators[0]) is not None:
            yield test, test.left.id


def _returns_once_more(function: ast.AST) -> bool:
    """Whether there is just one ``return`` without a call, so that the tests found are all there are."""
    returns = [node for node in ast.walk(function) if isinstance(node, ast.Return)]
    return sum(not any(isinstance(part, ast.Call) for part in ast.walk(one)) for one in returns) == 1


def _smaller(argument: ast.expr, name: str) -> bool:
    """Whether ``argument`` is ``name`` less something."""
    if not isinstance(argument, ast.BinOp) or not isinstance(argument.op, (ast.Sub, ast.FloorDiv, ast.Div)):
        return False
    return isinstance(argument.left, ast.Name) and argument.left.id == name
