"""Fact: a comment is written as in another language (// text, /* text */, -- text, <!-- text -->).

Binds ``marker``, ``text`` (of the comment), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change, parses
from explain.syntax.vocabulary import side_by_side

_STARTS = ("//", "/*", "<!--", "--", ";", "%")
_WORDY = ("--", ";", "%")
"""Markers that are signs of other statements too: words must stand behind them."""
_ENDS = ("*/", "-->")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The marker at the beginning of the refused line, or behind code that is whole without it."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    code = failure.code.partition("\n")[0]
    marker = next((one for one in _STARTS if code.startswith(one)), "")
    at = 0
    if not marker or (marker in _WORDY and not _sentence(failure, marker)):
        at = _behind_code(failure)
        marker = failure.tokens[at].text if at else ""
        marker = "/*" if marker == "/" else marker
    if not marker:
        return
    token = failure.tokens[at]
    line = source.line(token.start.line)
    text = line[token.start.column + len(marker) :].strip()
    for end in _ENDS:
        text = text.removesuffix(end).rstrip()
    start, last = token.start, source.line_span(token.start.line).end
    repair = failure.fix(Change(start, last, f"# {text}".rstrip()))
    bindings = {"marker": marker, "text": text, "line": str(start.line)}
    yield Fact(Span(source.file, start, last), {**bindings, **repair})


def _sentence(failure: Failure, marker: str) -> bool:
    """Whether a blank (which no command has) and words stand behind the marker that the statement begins with."""
    apart = marker == "--" or failure.code[1:2] == " "
    return apart and _words(failure, 1)


def _words(failure: Failure, first: int) -> bool:
    return any(side_by_side(*failure.tokens[at : at + 2]) for at in range(first, len(failure.tokens) - 1))


def _behind_code(failure: Failure) -> int:
    """The index of a double slash with whole code before it and no value, or several words, behind it; or 0."""
    for at in range(1, len(failure.tokens)):
        if failure.outer[at] >= 0:
            continue
        marker = failure.tokens[at].text
        if marker == "/" and at + 1 < len(failure.tokens) and failure.text(at, at + 1) == "/*":
            return at if parses(failure.text(0, at - 1)) else 0
        if marker == "--" and parses(failure.text(0, at - 1)) and _words(failure, at + 1):
            return at
        if marker != "//":
            continue
        words = at + 1 == len(failure.tokens) or failure.tokens[at - 1].text == ";" or _words(failure, at + 1)
        return at if words and parses(failure.text(0, at - 1)) else 0
    return 0
