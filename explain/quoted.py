"""What the one line that a SyntaxError quotes tells of its cause, where the reader's file is not at hand.

A line is believed where it is broken by itself, a fact holds of it, and the fact's own repair makes it whole: what
stands around it cannot change that. A fact that proposes no repair is believed of a line that is a statement from its
first word to its last bracket. Opens no file, proposes no edit, and says nothing of errors other than of syntax.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explain.catalogue import Catalogue, Entry
from explain.environment.scene import Scene
from explain.facts import Fact, finder
from explain.line_alone import LONGEST, program
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

_NEED_MORE = frozenset({"bracket_never_closed", "letter_for_times", "words_in_code", "words_without_quotes"})
"""Facts that ask which names the file has, or whose repair of one line may be another than that of the file."""

_OF_WHOLE_LINES = "newer_syntax"
_BEGIN_STATEMENTS = frozenset(
    (
        "assert break class continue def del elif except finally global import nonlocal pass raise return try while "
        "with"
    ).split()
)
"""Words that stand nowhere but at the beginning of a statement: a line with one goes on from no line above it."""


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
    """The line as a text of its own, at its own number."""
    code = frame.code.strip()
    if frame.function is not None or not 0 < len(code) < LONGEST or "\n" in code or not 0 < frame.line < _LAST_LINE:
        return None
    source = Source(frame.file, program(code, frame.line))
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
        if one.entry.stem == GENERAL or one.fact is None:
            continue
        if _mends(one.entry, one.fact, place) or ("fix_line" not in one.fact.bindings and _is_statement(_line(place))):
            yield one


def _is_statement(line: str) -> bool:
    """Whether ``line``, broken as it is, is one statement for certain, neither begun above nor going on below."""
    word = line.split(None, 1)[0].rstrip(":")
    begins = word in _BEGIN_STATEMENTS or (word == "from" and "import" in line.split())
    closed = all(line.count(opening) == line.count(closing) for opening, closing in ("()", "[]", "{}"))
    return begins and closed and not line.endswith("\\") and not parses(line)


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
