"""A value is None because the function that made it returns what a method gave that works in place and gives None."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import IN_PLACE
from explain.analysis.edits import replaced
from explain.analysis.functions import Def
from explain.analysis.nothing import functions_giving_nothing
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_METHODS = frozenset().union(*IN_PLACE.values())


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of what such a function gave; nothing beforehand."""
    values = Values.of(source)
    for use, function, bindings in functions_giving_nothing(source, span):
        returned = _returned(values, function)
        if returned is None or not isinstance(returned.func, ast.Attribute):
            continue
        receiver = whole(source, returned.func.value)
        bindings |= {
            "returned": quoted(source, returned),
            "method": returned.func.attr,
            "receiver": receiver,
            "return_line": str(returned.lineno),
            **_apart(source, values.tree.parent(returned), whole(source, returned), receiver),
        }
        yield Fact(source.span(use.node), bindings, (Related(source.span(returned), "gives None"),))


def _returned(values: Values, function: Def) -> ast.Call | None:
    """The only value that ``function`` returns, where that is the call of a method that works in place."""
    results = values.functions.results(function)
    call = results.values[0] if len(results.values) == 1 and not results.yields else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return None
    kind = values.type(call.func.value)
    known = IN_PLACE.get(kind, frozenset()) if kind else _METHODS
    own = values.functions.method(call.func)
    return call if call.func.attr in known and own is None else None


def _apart(source: Source, statement: ast.AST | None, call: str, receiver: str) -> dict[str, str]:
    """The edit that makes two lines of ``return items.append(item)``."""
    if not isinstance(statement, ast.Return):
        return {}
    line = source.line(statement.lineno)
    indent = line[: len(line) - len(line.lstrip())]
    return {} if indent + f"return {call}" != line.rstrip() else _lines(source, statement, indent, call, receiver)


def _lines(source: Source, statement: ast.Return, indent: str, call: str, receiver: str) -> dict[str, str]:
    edit = replaced(source, statement, call)
    return {**edit, "fix_text": f"{edit['fix_text']}\n{indent}return {receiver}"} if edit else {}
