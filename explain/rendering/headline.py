"""The first line of a block: the exception at the left, its place at the right. Shortens what does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain import words
from explain.rendering import certain
from explain.rendering.lines import Line, Lines, Paper, Piece
from explain.rendering.measure import columns, shortened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Explanation
    from explain.rendering.telling import Told

_LONGEST_NAME = 120
_LONGEST_MESSAGE = 300
_LONGEST_PATH = 300
_LEAST_MESSAGE = 16
_CUT = "Cut before the exception line"
_WITHOUT_NAME = {"fatal": "Fatal Python error", "usage": "Command line", "warning": "Warning", "exception": "Exception"}


def name(told: Told) -> str:
    """The exception, and what it came from: "RuntimeError, because of a KeyError"."""
    last = _exception(told.last)
    if told.later:
        causes = all(one.raised.link == "cause" for one in told.later)
        verb = "because of" if causes else "while handling" if len(told.later) == 1 else "after"
        return f"{last}, {verb} {words.article(_exception(told.lead))}"
    if told.after:
        verb = "because of" if told.lead.raised.link == "cause" else "while handling"
        return f"{last}, {verb} the {_exception(told.after)} above"
    return last


def remark(told: Told) -> str:
    """Which member of a group it is and how often it occurred, with the blank before; or empty."""
    found = ""
    if member := told.member:
        inside = f" in member {member.group}" if member.group else ""
        found += f" (member {member.number} of {member.size}{inside})"
    if told.lead.seen and told.lead.seen.count > 1 and not told.member and not told.after:
        found += f" ({told.lead.seen.count:,} times)"
    elif told.repeats:
        found += f" (and {told.repeats} more {'time' if told.repeats == 1 else 'times'})"
    return found


def message(told: Told) -> str:
    """The message, where no page of its own says what it says; or empty."""
    lead = told.lead
    if told.later or (lead.entry and lead.specific):
        return ""
    return lead.raised.message[: _LONGEST_MESSAGE + 1].partition("\n")[0].strip()


def headline(told: Told, paper: Paper) -> Lines:
    """One line, or two where the width does not hold the name and the place side by side."""
    link = _link(told.lead)
    shown = paper.clipped(name(told), _LONGEST_NAME)
    said, aside = paper.clipped(message(told), _LONGEST_MESSAGE), paper.visible(remark(told))
    used = columns(shown) + columns(aside)
    least = min(columns(said), _LEAST_MESSAGE) + 2 if said else 0
    for where in places(certain.place(told.lead), paper):
        room = paper.width - used - (columns(where) + 2 if where else 0)
        if room >= least:
            left = _left(shown, shortened(said, room - 2, paper.ellipsis) if said else "", aside)
            blanks = paper.width - sum(columns(piece.text) for piece in left) - columns(where)
            return (Line((*left, Piece(" " * blanks), Piece(where, "place", link)) if where else left),)
    left = _left(shown, said and shortened(said, max(paper.width - used - 2, _LEAST_MESSAGE), paper.ellipsis), aside)
    *_, where = places(certain.place(told.lead), paper)
    blanks = max(0, paper.width - columns(where))
    return (Line(left), Line((Piece(" " * blanks), Piece(where, "place", link)))) if where else (Line(left),)


def _left(name: str, message: str, remark: str) -> tuple[Piece, ...]:
    pieces = (Piece(name, "exception"), Piece(f": {message}" if message else "", "wording"), Piece(remark, "muted"))
    return tuple(piece for piece in pieces if piece.text)


def places(place: tuple[str, int] | None, paper: Paper) -> Iterator[str]:
    """How the place may be written, from the whole path down to the file's own name."""
    if place is None:
        yield ""
        return
    file, line = place
    if len(file) <= _LONGEST_PATH:
        yield f"{paper.visible(file)}:{line}"
    parts = re.split(r"[/\\]", file[-_LONGEST_PATH:])
    for first in range(1, len(parts)):
        yield f"{paper.ellipsis}/{paper.visible('/'.join(parts[first:]))}:{line}"
    if columns(parts[-1]) > paper.width // 2:
        yield f"{paper.ellipsis}{paper.visible(parts[-1][-(paper.width // 3) :])}:{line}"


def _exception(one: Explanation) -> str:
    return one.raised.exception or (_WITHOUT_NAME[one.raised.kind] if one.raised.complete else _CUT)


def _link(one: Explanation) -> str:
    """The file to lead to: only one that was read, so that a stranger's traceback makes no link."""
    place = certain.place(one)
    return place[0] if place and one.source_used else ""
