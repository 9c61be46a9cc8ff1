"""A function that reads text is given something, and has a sister that reads bytes. It only fills holes."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import calls
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_FOR_BYTES = {
    "email.message_from_string": "message_from_bytes",
    "io.StringIO": "BytesIO",
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls of such functions at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, *_FOR_BYTES):
        name = _FOR_BYTES[imported_name(values, call.func)]
        function = quoted(source, call.func)
        owner = function.rpartition(".")[0]
        if len(call.args) != 1 or not owner:
            continue
        bindings = {
            "reader": function,
            "for_bytes": f"{owner}.{name}({quoted(source, call.args[0])})",
            "line": str(call.lineno),
            "type": "bytes",
            **replaced(source, call.func, f"{owner}.{name}"),
        }
        yield Fact(source.span(call), uncut(bindings))
