"""The host and the port of a socket's address are given as two arguments. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ADDRESSED = ("connect", "connect_ex", "bind")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    call = singled_out(source, ast.Call, span, lambda one: getattr(one.func, "attr", "") in _ADDRESSED)
    if call is None or len(call.args) != 2 or call.keywords:
        return
    pair = ", ".join(quoted(source, one) for one in call.args)
    paired = f"{quoted(source, call.func)}(({pair}))"
    yield Fact(source.span(call), uncut({"paired": paired, "line": str(call.lineno), **replaced(source, call, paired)}))
