"""What the one line that a SyntaxError quotes tells of its cause, where the reader's file is not at hand.

A line is believed where it is broken by itself, a fact holds of it, and the fact's own repair makes it whole: what
stands around it cannot change that. Opens no file, proposes no edit, and says nothing of errors other than of syntax.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explain.catalogue import Catalogue, Entry
from explain.environment.scene import Scene
from explain.facts import Fact, finder
from explain.matching import FACT, Match, Place, match
from explain.places import Position, Span
from explain.proving import Compiler
from explain.records import replace
from explain.settling import GENERAL, HIDDEN, settled
from explain.source import Source
from explain.syntax.trial import parses
from explain.tracebacks.model import Frame, Raised

_LAST_LINE = 50_000
"""A line further down is not looked at: the text around it, which is not at hand, is stood for by empty lines."""

_LONGEST = 1_000
_NEED_MORE = frozenset({"bracket_never_closed", "letter_for_times", "words_in_code", "words_without_quotes"})
"""Facts that ask which names the file has, or whose repair of one line may be another than that of the file."""

_OF_WHOLE_LINES = "newer_syntax"


def cause_in_line(
    found: tuple[Match, ...], raised: Raised, catalogue: Catalogue, scene: Scene, compiler: Compiler
) -> tuple[Match, ...]:
    """The pages whose fact holds of the line that ``raised`` quotes; ``found``, the message's, where none does."""
    place = _quotation(raised.frames[-1]) if raised.exception == "SyntaxError" and raised.frames else None
    if place is None or any(one.level == FACT for one in found):
        return found
    hidden = tuple(_hidden(found, place, catalogue))[:1]
    told = hidden or settled(tuple(_whole_after(match(raised, catalogue, place, scene), place)), place, compiler)
    # The file is not at hand, so there is no place in it to show, and nothing to edit.
    return tuple(replace(one, fact=None) for one in told) or found


def _quotation(frame: Frame) -> Place | None:
    """The line as a text of its own, at its own number, with a block where it opens one."""
    code = frame.code.strip()
    if frame.function is not None or not 0 < len(code) < _LONGEST or "\n" in code or not 0 < frame.line < _LAST_LINE:
        return None
    block = "\n    pass\n" if code.endswith(":") else "\n"
    source = Source(frame.file, "\n" * (frame.line - 1) + code + block)
    columns = (one.column for one in frame.marked) if frame.marked else (0, len(code))
    start, end = (Position(frame.line, min(column, len(code))) for column in columns)
    return Place(source, Span(frame.file, start, max(start, end)))


def _line(place: Place) -> str:
    return place.source.line(place.span.start.line)


def _hidden(found: tuple[Match, ...], place: Place, catalogue: Catalogue) -> Iterator[Match]:
    """The page of a cause that no wording tells."""
    for entry in (catalogue.find(f"SyntaxError/{stem}") for stem in HIDDEN):
        fact = next(finder(entry.fact)(place.source, place.span), None) if entry and entry.fact else None
        if entry and entry.templates and fact and _mends(entry, fact, place):
            worded = found[0] if found else None
            said_by = worded.said_by if worded else ()
            yield Match(entry, entry.templates[0], said_by, FACT, 0, fact.bindings, fact, worded=worded)


def _whole_after(matches: Iterable[Match], place: Place) -> Iterator[Match]:
    for one in matches:
        if one.entry.stem != GENERAL and one.fact is not None and _mends(one.entry, one.fact, place):
            yield one


def _mends(entry: Entry, fact: Fact, place: Place) -> bool:
    """Whether the repair that ``fact`` proposes changes the quoted line alone, and makes it whole.

    A line that is whole by itself was refused for what stands around it, or by a Python that is too old for it.
    """
    text, line = fact.bindings.get("fix_text", ""), str(place.span.start.line)
    if parses(_line(place)):
        return entry.fact == _OF_WHOLE_LINES and not _line(place).startswith("except")  # its try may be wrong instead
    if fact.bindings.get("fix_line") != line or "\n" in text or not parses(text.strip()):
        return False
    more = _NEED_MORE.intersection((entry.fact, *entry.binds))
    # A line that opens a block ends there, and so do the brackets in it.
    return not more or (more == {"bracket_never_closed"} and text.endswith(":"))
