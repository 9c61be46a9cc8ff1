"""``asdict`` or ``astuple`` is given a list of objects, and takes one."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.handing import made_by_all
from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import operand, uncut, unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_GROUPS = ("list", "tuple", "set")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, "dataclasses.asdict", "dataclasses.astuple"):
        if len(call.args) != 1:
            continue
        given = call.args[0]
        kinds = {one.type for one in made_by_all(values, given)} - {""}
        if len(kinds) != 1 or not kinds <= set(_GROUPS):
            continue
        one, function = unused(values), quoted(source, call.func)
        corrected = f"[{function}({one}) for {one} in {operand(source, given)}]"
        bindings = {
            "given": quoted(source, given),
            "kind": kinds.pop(),
            "called": function.rpartition(".")[2],
            "corrected": corrected,
            "line": str(call.lineno),
            **replaced(source, call, corrected),
        }
        yield Fact(source.span(call), uncut(bindings))
