"""What stands before the round brackets of a call. It only fills holes: that it is no function, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.known_names import BUILTINS
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import asks_again, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one call at ``span`` of anything but a function that is plain; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: not _is_function(values, one.func))
    if call is not None:
        written = isinstance(call.func, (ast.Constant, ast.List, ast.Tuple, ast.Dict, ast.Set))
        shown = {} if written or asks_again(call.func) else {"called": quoted(source, call.func)}
        yield Fact(source.span(call), uncut({**shown, "line": str(call.lineno)}))


def _is_function(values: Values, node: ast.expr) -> bool:
    return values.is_builtin(node, *BUILTINS) or values.functions.named(node) is not None
