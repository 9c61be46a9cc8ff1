"""The call that says in which encoding the text at a place is read. It only fills holes."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.quoting import quoted, shortened
from explain.analysis.rewriting import uncut
from explain.analysis.text_encodings import READING, encoding_calls, in_encoding
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_HOLES = {"in_cp1252": "cp1252", "in_utf_8": "utf-8", "in_utf_16": "utf-16"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call, where only one decides of what is read at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    found = encoding_calls(values, span, READING)
    codes = {hole: in_encoding(values, found[0], name) for hole, name in _HOLES.items()} if len(found) == 1 else {}
    if all(codes.values()) and codes:
        bindings = {hole: shortened(code) for hole, code in codes.items()}
        bindings["reading_line"] = str(found[0].lineno)
        if getattr(found[0].func, "attr", "") != "decode":  # a file is never cut inside a character by reading it
            bindings["whole_text"] = quoted(source, found[0])
        yield Fact(span, uncut(bindings))
