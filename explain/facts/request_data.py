"""The data of a web request, as the program gives it to ``urllib``. It only fills holes."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import argument, calls, made_by
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_REQUEST, _OPEN = "urllib.request.Request", "urllib.request.urlopen"


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the data that the call at ``span``, or the request that it sends, is given; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, _OPEN):
        made = made_by(values, call.args[0]) if call.args else None
        request = made[1] if made and made[0] == _REQUEST else call
        data = argument(request, 1, "data")
        if data is None:
            continue
        encoded = f"{bracketed(source.code(data), data)}.encode()"
        bindings = {
            "data": quoted(source, data),
            "encoded": encoded,
            "data_line": str(data.lineno),
            "line": str(call.lineno),
            **replaced(source, data, encoded),
        }
        yield Fact(source.span(call), uncut(bindings), (Related(source.span(data), "text"),))
