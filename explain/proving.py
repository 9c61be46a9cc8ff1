"""Proves a proposed edit: applies it to a copy and compiles that. Runs nothing and writes nothing."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

from explain.explanation import Edit, Fix
from explain.places import Position, Span
from explain.source import Source

_LARGEST = 1_000_000


def edited(source: Source, edits: Sequence[Edit]) -> str:
    """The text of ``source`` after ``edits``, which must not overlap."""
    lines = source.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def offset(position: Position) -> int:
        return min(starts[min(position.line, len(lines)) - 1] + position.column, len(source.text))

    text = source.text
    for edit in sorted(edits, key=lambda one: one.span.start, reverse=True):
        text = text[: offset(edit.span.start)] + edit.text + text[offset(edit.span.end) :]
    return text


def stops_at(text: str, file: str = "<edited>") -> int | None:
    """The line at which the running Python refuses ``text``, or None where it compiles."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, file, "exec", dont_inherit=True)
    except SyntaxError as error:
        return error.lineno or 1
    except (ValueError, RecursionError, MemoryError):
        return 1
    return None


def proved(source: Source, edits: Sequence[Edit]) -> bool:
    """Whether the edited copy compiles, or is refused on a later line than the text as it stands."""
    if not edits or len(source.text) > _LARGEST:
        return False
    after = stops_at(edited(source, edits))
    if after is None:
        return True
    before = stops_at(source.text)
    return before is not None and after > before


def whole_line_fix(source: Source, number: int, text: str, description: str) -> Fix | None:
    """A proved fix that makes ``text`` of line ``number``, or None."""
    old = source.line(number)
    if old == text:
        return None
    span = Span(source.file, Position(number, 0), Position(number, len(old)))
    edits = (Edit(span, text),)
    if not proved(source, edits):
        return None
    return Fix(description, "unsafe", edits, (old,), tuple(text.split("\n")))
