"""A typed text is turned into a number above the line that asks whether it is the word which ends the program."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the words that the call at ``span`` meets too early, each as ``text``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: _name(values, one) != "")
    if call is None:
        return
    name = _name(values, call)
    statement = values.tree.statement(call)
    block = values.tree.block(statement)
    later = block[block.index(statement) + 1 :] if statement in block else []
    for test in (one for one in later if isinstance(one, ast.If)):
        for word in _words(test.test, name):
            bindings = {
                "text": word,
                "name": name,
                "call": quoted(source, call),
                "test": quoted(source, test.test),
                "test_line": str(test.lineno),
                "line": str(call.lineno),
            }
            yield Fact(source.span(call), bindings, (Related(source.span(test.test), "asked too late"),))


def _name(values: Values, call: ast.Call) -> str:
    """The name that ``int(name)`` or ``float(name)`` reads; empty for other calls."""
    reads = values.is_builtin(call.func, "int", "float") and len(call.args) == 1 and not call.keywords
    return call.args[0].id if reads and isinstance(call.args[0], ast.Name) else ""


def _words(test: ast.expr, name: str) -> Iterator[str]:
    """The texts with which ``test`` compares ``name``, as it is or in small letters."""
    for node in ast.walk(test):
        if not isinstance(node, ast.Compare) or len(node.ops) != 1:
            continue
        left, right = node.left, node.comparators[0]
        if isinstance(left, ast.Call) and isinstance(left.func, ast.Attribute):
            left = left.func.value
        if not isinstance(left, ast.Name) or left.id != name or not isinstance(node.ops[0], (ast.Eq, ast.In)):
            continue
        for one in right.elts if isinstance(right, (ast.List, ast.Tuple, ast.Set)) else [right]:
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value:
                yield from dict.fromkeys((one.value, one.value.upper(), one.value.capitalize()))
