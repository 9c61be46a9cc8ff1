"""The call that says in which encoding the text at a place is written. It only fills holes."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.quoting import shortened
from explain.analysis.rewriting import uncut
from explain.analysis.text_encodings import WRITING, encoding_calls, in_encoding
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call, where only one decides of what is written at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    found = encoding_calls(values, span, WRITING)
    code = in_encoding(values, found[0], "utf-8") if len(found) == 1 else ""
    if code:
        yield Fact(span, uncut({"in_utf_8": shortened(code), "writing_line": str(found[0].lineno)}))
