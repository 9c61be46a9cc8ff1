"""A statistic is asked for that needs two values at least. It only fills holes: the message says there are too few."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import asks_again, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_OF_TWO = ("statistics.stdev", "statistics.variance", "statistics.quantiles")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls of one value at ``span``; nothing beforehand."""
    if span is None:
        return
    for call in calls(Values.of(source), span, *_OF_TWO):
        if len(call.args) == 1 and not asks_again(call.args[0]):
            data = quoted(source, call.args[0])
            bindings = {"sample": data, "enough": f"{quoted(source, call)} if len({data}) > 1 else 0"}
            yield Fact(source.span(call), uncut({**bindings, "line": str(call.lineno)}))
