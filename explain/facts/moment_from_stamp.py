"""A moment is made from a time stamp, which may count milliseconds. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import is_plain
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_MAKES = ("fromtimestamp", "utcfromtimestamp", "localtime", "gmtime", "ctime")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    call = singled_out(source, ast.Call, span, lambda one: getattr(one.func, "attr", "") in _MAKES)
    if call is None or not call.args or not is_plain(call):
        return
    stamp = quoted(source, call.args[0])
    others = [quoted(source, one) for one in (*call.args[1:], *call.keywords)]
    divided = f"{quoted(source, call.func)}({', '.join([f'{bracketed(stamp, call.args[0])} / 1000', *others])})"
    yield Fact(source.span(call), uncut({"stamp": stamp, "divided": divided, "line": str(call.lineno)}))
