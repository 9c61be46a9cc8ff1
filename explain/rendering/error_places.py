"""Where an error stands and how grave it is, as other programs want it. Opens no file, words nothing."""

from __future__ import annotations

import re

from explain.places import Position, Span
from explain.records import dataclass
from explain.rendering import certain
from explain.rendering.finding_places import PAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from explain.explanation import Explanation
    from explain.rendering.telling import Told

    Level = Literal["error", "warning", "note"]

_NO_FILE = re.compile(r"<|(?:Cell |Input )In ?\[")


@dataclass(frozen=True, slots=True)
class Stand:
    """Where an error is shown. The columns of ``span`` count only if ``exact``; else only its lines are known."""

    span: Span
    exact: bool


def level(told: Told) -> Level:
    """An error that stops something, one that does not, or one with which nothing is wrong."""
    verdict = told.lead.raised.verdict
    if verdict is not None and not told.later:
        return "note" if verdict.kind == "harmless" else "warning"
    return "warning" if told.lead.raised.kind == "warning" else "error"


def stand(one: Explanation) -> Stand | None:
    """Where the reader should look first; None where that is in no file."""
    if one.place is not None:
        return Stand(one.place, True) if is_file(one.place.file) else None
    found = certain.place(one)
    if found is None or not is_file(found[0]):
        return None
    file, line = found
    marked = [each.marked for each in one.excerpt if each.number == line and each.marked] if one.source_used else []
    start, end = marked[0] if marked else (0, 0)
    return Stand(Span(file, Position(line, start), Position(line, end)), bool(marked))


def is_file(name: str) -> bool:
    """Whether ``name`` can be a file's, and is not "<stdin>" or "Cell In[3]"."""
    return bool(name) and _NO_FILE.match(name) is None


def rule(one: Explanation) -> str:
    """What ``pyexplain show`` calls the page; the exception where there is none."""
    if one.entry is None:
        return one.raised.exception or one.raised.kind
    return certain.page_name(one.entry)


def page_address(entry: str | None) -> str:
    """The page on the web, or empty."""
    return f"{PAGES}/{entry}.md" if entry else ""
