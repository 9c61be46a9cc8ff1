"""A call turns a number of seconds into a time, or waits for it. It only fills holes: that it is too large is said."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import only_suspect
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut, with_part
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TAKERS = ("fromtimestamp", "utcfromtimestamp", "gmtime", "localtime", "ctime", "sleep")
_LOOSE = (ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Lambda)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = only_suspect(values, filter(_takes_seconds, values.tree.nodes(ast.Call, span)), span)
    if call is None:
        return
    stamp = call.args[0]
    code = bracketed(quoted(source, stamp), stamp) if isinstance(stamp, _LOOSE) else quoted(source, stamp)
    divided = with_part(source, call, stamp, f"{code} / 1_000_000_000")
    bindings = {"stamp": quoted(source, stamp), "call": quoted(source, call), "line": str(call.lineno)}
    yield Fact(source.span(call), uncut({**bindings, **({"divided": divided} if divided else {})}))


def _takes_seconds(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return name in _TAKERS and bool(call.args) and not isinstance(call.args[0], ast.Starred)
