"""Fact: the file holds both sides of a merge that version control left to be decided.

Binds ``line`` (of the first marker), ``middle_line``, ``end_line``, ``ours`` and ``theirs`` (the names on the markers).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at

_START, _MIDDLE, _END, _BASE = "<<<<<<<", "=======", ">>>>>>>", "|||||||"


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first marker of the file, where the three stand in their order and the parser stopped at or behind it."""
    failure = any_failure_at(source, span)
    if failure is None:
        return
    found = _markers(source.text)
    stopped = failure.layout.position(failure.offset).line
    if len(found) < 3 or stopped < found[0]:
        yield from _alone(source, stopped)
        return
    start, middle, end = found
    bindings = {"line": str(start), "middle_line": str(middle), "end_line": str(end)}
    bindings |= {"ours": source.line(start)[7:].strip(), "theirs": source.line(end)[7:].strip()}
    related = tuple(Related(source.line_span(number), "marker") for number in (middle, end))
    yield Fact(source.line_span(start), bindings, related)


def _markers(text: str) -> list[int]:
    """The lines of the first start, middle and end marker, each behind the one before."""
    found: list[int] = []
    line, offset = 1, 0
    for marker in (_START, _MIDDLE, _END):
        place = _next(text, marker, offset)
        if place < 0:
            break
        line += text.count("\n", offset, place)
        found.append(line)
        offset = place
    return found


def _next(text: str, marker: str, offset: int) -> int:
    """The offset of the first line from ``offset`` on that begins with ``marker`` and a blank or nothing; or -1."""
    while (offset := text.find(marker, offset)) >= 0:
        behind = offset + len(marker)
        if text[offset - 1 : offset] in ("", "\n") and text[behind : behind + 1] in ("", " ", "\n"):
            return offset
        offset = text.find("\n", offset)
        if offset < 0:
            return -1
    return -1


def _alone(source: Source, number: int) -> Iterator[Fact]:
    """The marker on the refused line where the others have been taken out."""
    text = source.line(number)
    marker = next((one for one in (_START, _MIDDLE, _END, _BASE) if text.startswith(one)), "")
    if marker and text[7:8] in ("", " "):
        yield Fact(source.line_span(number), {"marker": marker, "line": str(number)})
