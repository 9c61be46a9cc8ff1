"""A method is named but not called, and the method itself is used instead of its result."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callables import Named, described_callable
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Binding
from explain.analysis.shapes import Taken
from explain.analysis.uses import ATTRIBUTE, CALL, OPERATION, SUBSCRIPT, Use, uses
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_OF_MOCKS = {"called", "call_count", "call_args", "mock_calls", "return_value", "side_effect", "reset_mock"}

_BUILT_IN = ("len", "sum", "max", "min", "input", "abs", "round", "sorted", "ord", "chr", "pow", "id")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    may_be_taken = values.tree.derived(Taken).may
    for use in uses(values.tree, span):
        if span is None and not may_be_taken(use.value):
            continue
        if (
            span is not None
            and use.how == OPERATION
            and use.attr != "RShift"
            and values.is_builtin(use.value, *_BUILT_IN)
        ):
            name = quoted(source, use.value)
            built_in = {"built_in": name, "call": f"{name}(…)", "line": str(getattr(use.node, "lineno", 1))}
            yield Fact(source.span(use.node), built_in)
        for method, binding in _methods(values, use):
            found = described_callable(values, method, certain=span is None)
            if found is None or (use.how == SUBSCRIPT and found.takes_arguments):
                continue
            if span is None and binding and not _is_all(values, use, found):
                continue
            if span is None and foreseen(values.tree, use.node, "TypeError", "AttributeError"):
                continue
            bindings = {
                "method": method.attr,
                "receiver": quoted(source, method.value),
                "type": found.type,
                "call": f"{quoted(source, method)}()",
                "expression": quoted(source, use.node),
                "line": str(getattr(use.node, "lineno", 1)),
                **({} if found.takes_arguments else replaced(source, method, f"{quoted(source, method)}()")),
            }
            if use.how == ATTRIBUTE:
                bindings["attr"] = use.attr
            if binding is not None:
                bindings |= {"name": quoted(source, use.value), "assigned_line": str(binding.line)}
            yield Fact(source.span(use.node), bindings)


def _is_all(values: Values, use: Use, found: Named) -> bool:
    """Whether ``found``, a method of a built-in value, is all that the name used can stand for."""
    origins = values.origins(use.value)
    asked = use.how != ATTRIBUTE or not hasattr(len, use.attr)
    return found.type == type(len).__name__ and origins.complete and len(origins.found) == 1 and asked


def _methods(values: Values, use: Use) -> Iterator[tuple[ast.Attribute, Binding | None]]:
    """The attribute that ``use`` uses the value of: named there, or where a name got its value."""
    if use.how == CALL or (use.how == ATTRIBUTE and (use.attr.startswith(("__", "assert_")) or use.attr in _OF_MOCKS)):
        return
    if isinstance(use.value, ast.Attribute):
        yield use.value, None
    elif isinstance(use.value, ast.Name):
        for origin in values.origins(use.value).found:
            if isinstance(origin.node, ast.Attribute) and origin.binding is not None:
                yield origin.node, origin.binding
