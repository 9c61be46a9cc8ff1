"""A ``csv`` reader goes through a file that gives bytes, out of an archive or from the network. It fills holes."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.library_calls import calls
from explain.analysis.library_results import result
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_BINARY = ("ZipExtFile", "HTTPResponse", "ExFileObject")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one reader of the file that goes through such a file; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    found = []
    for call in calls(values, None, "csv.reader", "csv.DictReader"):
        made = result(values, call.args[0]) if call.args else None
        if made is not None and made.types[0] in _BINARY:
            found.append((call, made.node))
    if len(found) == 1:
        call, made_node = found[0]
        text = f'io.TextIOWrapper({quoted(source, call.args[0])}, encoding="utf-8", newline="")'
        rest = [quoted(source, one) for one in (*call.args[1:], *call.keywords)]
        bindings = {
            "binary_file": quoted(source, call.args[0]),
            "opened_by": quoted(source, made_node),
            "as_text": f"{quoted(source, call.func)}({', '.join([text, *rest])})",
            "reader_line": str(call.lineno),
        }
        yield Fact(source.span(call), uncut(bindings), (Related(source.span(made_node), "gives bytes"),))
