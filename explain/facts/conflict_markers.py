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
    found: list[int] = []
    wanted = (_START, _MIDDLE, _END)
    for number, text in enumerate(source.lines, 1):
        if len(found) < 3 and text.startswith(wanted[len(found)]) and text[7:8] in ("", " "):
            found.append(number)
    stopped = failure.layout.position(failure.offset).line
    if len(found) < 3 or stopped < found[0]:
        yield from _alone(source, stopped)
        return
    start, middle, end = found
    bindings = {"line": str(start), "middle_line": str(middle), "end_line": str(end)}
    bindings |= {"ours": source.line(start)[7:].strip(), "theirs": source.line(end)[7:].strip()}
    related = tuple(Related(source.line_span(number), "marker") for number in (middle, end))
    yield Fact(source.line_span(start), bindings, related)


def _alone(source: Source, number: int) -> Iterator[Fact]:
    """The marker on the refused line where the others have been taken out."""
    text = source.line(number)
    marker = next((one for one in (_START, _MIDDLE, _END, _BASE) if text.startswith(one)), "")
    if marker and text[7:8] in ("", " "):
        yield Fact(source.line_span(number), {"marker": marker, "line": str(number)})
