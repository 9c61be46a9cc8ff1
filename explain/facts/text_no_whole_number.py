"""A text that is written out in the file and is no whole number is given to ``int``; beforehand only."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP
from explain.analysis.guards import foreseen, value_is_tested
from explain.analysis.library_calls import only_binding
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_LEAVING = (ast.Continue, ast.Break, ast.Return, ast.Raise)
_LONGEST = 100
"""Characters of a text that is tried."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls that are certain to fail; none at a ``span``, where the message says as much."""
    if span is not None:
        return
    values = Values.of(source)
    for call in values.tree.calls(None, ("int",)):
        if len(call.args) != 1 or call.keywords or not values.is_builtin(call.func, "int"):
            continue
        text = None if value_is_tested(values.tree, call, call.args[0]) else _given(values, call)
        if text is None or _is_whole(text.value) or foreseen(values.tree, call, "ValueError"):
            continue
        given = quoted(source, call.args[0])
        bindings = {"text": str(text.value), "base": "10", "given": given, "dotted": given, "maker": "int"}
        bindings |= {"kept": given} if isinstance(call.args[0], ast.Name) else {}
        bindings["line"] = str(call.lineno)
        yield Fact(source.span(call), bindings, (Related(source.span(text), "this text"),))


def _given(values: Values, call: ast.Call) -> ast.Constant | None:
    """The text that ``call`` is given, or the first one where a loop over a written list comes to it at once."""
    node = call.args[0]
    found = literal(values, node)
    binding = only_binding(values, node) if found is None else None
    if binding is not None and binding.kind == LOOP and isinstance(binding.value, (ast.Name, ast.List, ast.Tuple)):
        rows = literal(values, binding.value) if _comes_first(values.tree, call) else None
        found = rows.elts[0] if isinstance(rows, (ast.List, ast.Tuple)) and rows.elts else None
    return found if isinstance(found, ast.Constant) and isinstance(found.value, str) else None


def _comes_first(tree: Tree, call: ast.Call) -> bool:
    """Whether ``call`` stands in the body of a loop, in no condition, and nothing before it there leaves."""
    statement = tree.statement(call)
    loop = tree.parent(statement)
    if not isinstance(statement, ast.stmt) or not isinstance(loop, ast.For) or statement not in loop.body:
        return False
    before = loop.body[: loop.body.index(statement)]
    return not any(isinstance(one, _LEAVING) for earlier in before for one in ast.walk(earlier))


def _is_whole(text: object) -> bool:
    if not isinstance(text, str) or len(text) > _LONGEST:
        return True
    try:
        int(text)
    except ValueError:
        return False
    return True
