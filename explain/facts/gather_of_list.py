"""``asyncio.gather`` is given one list, where it takes what it waits for one by one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` with a single argument that has no star; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, "asyncio.gather"):
        if len(call.args) != 1:
            continue
        given = call.args[0]
        starred = f"*{bracketed(quoted(source, given), given)}"
        options = [quoted(source, one) for one in call.keywords]
        corrected = f"{quoted(source, call.func)}({', '.join([starred, *options])})"
        kind = values.type(given)
        bindings = {
            "given": quoted(source, given),
            "corrected": corrected,
            "line": str(call.lineno),
            **({"type": kind} if kind else {}),
            **replaced(source, given, f"*{bracketed(source.code(given), given)}"),
        }
        if not isinstance(given, ast.Call):  # a call may be the one coroutine that is waited for
            yield Fact(source.span(call), uncut(bindings))
