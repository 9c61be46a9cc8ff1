"""What ``dict()`` or ``update()`` is given to make entries of. It only fills holes: that it holds no pairs is said."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import only_suspect
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = only_suspect(values, filter(lambda one: _makes(values, one), values.tree.nodes(ast.Call, span)), span)
    if call is None:
        return
    given, function = quoted(source, call.args[0]), quoted(source, call.func)
    zipped = {"given": given, "function_code": function, "line": str(call.lineno)}
    if isinstance(call.args[0], (ast.Name, ast.Attribute)):
        zipped["as_keys"] = f"{function}(zip({given}, …))"
    yield Fact(source.span(call), {**uncut(zipped), **{key: one for key, one in zipped.items() if key == "as_keys"}})


def _makes(values: Values, call: ast.Call) -> bool:
    if len(call.args) != 1 or isinstance(call.args[0], ast.Starred):
        return False
    updates = isinstance(call.func, ast.Attribute) and call.func.attr == "update"
    return values.is_builtin(call.func, "dict") or updates
