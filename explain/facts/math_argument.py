"""The number that a root or a logarithm is asked for, as written, and the test that keeps the others away.

It only fills holes: that the number does not suit, the message says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_LEAST = {"math.sqrt": ">= 0", "math.log": "> 0", "math.log2": "> 0", "math.log10": "> 0", "math.factorial": ">= 0"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: imported_name(values, one.func) in _LEAST)
    if call is None or len(call.args) != 1 or not isinstance(call.args[0], (ast.Name, ast.Attribute, ast.Subscript)):
        return
    name = imported_name(values, call.func)
    given = quoted(source, call.args[0])
    test = f"{given} {_LEAST[name]}"
    bindings = {"given": given, "function": f"{name}()", "line": str(call.lineno)}
    bindings |= {"root_test": test} if name == "math.sqrt" else {"test": test}
    yield Fact(source.span(call), uncut(bindings))
