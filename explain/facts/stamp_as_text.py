"""A time stamp is handed to ``fromtimestamp`` or the like. That it is text, the message says."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TAKES = (
    *("datetime.datetime.fromtimestamp", "datetime.datetime.utcfromtimestamp", "datetime.date.fromtimestamp"),
    *("time.localtime", "time.gmtime", "time.ctime", "time.sleep"),
)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, *_TAKES):
        if not call.args or quoted(source, call.func).endswith("sleep"):
            continue
        stamp = call.args[0]
        bindings = {
            "stamp": quoted(source, stamp),
            "function_called": quoted(source, call.func),
            "corrected": f"float({quoted(source, stamp)})",
            "type": "str",
            "line": str(call.lineno),
            **replaced(source, stamp, f"float({source.code(stamp)})"),
        }
        yield Fact(source.span(call), uncut(bindings))
