"""The short form: three lines a block (the error, what happened, what to do), none of them wrapped."""

from __future__ import annotations

from explain.rendering import certain
from explain.rendering.flowing import blocks, first_sentence, prose_words, wrapped
from explain.rendering.headline import message, name, places, remark
from explain.rendering.lines import Line, Lines, Paper, Piece
from explain.rendering.measure import columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Explanation
    from explain.rendering.telling import Told

_LONGEST = 300


def brief(told: Told, paper: Paper) -> Lines:
    """At most three lines. They are not wrapped: a line of a log stays a line."""
    unbroken = Paper(10**9, paper.ascii_only)
    rest = (wrapped(prose_words(text, paper), unbroken, "  ", 2) for text in sentences(told))
    return (_first(told, paper), *(line for lines in rest for line in lines))


def sentences(told: Told) -> tuple[str, ...]:
    """What happened and what to do; of an error without a page, what is certain. Two sentences or paragraphs."""
    lead = told.lead
    verdict = lead.raised.verdict if not told.later else None
    if verdict:
        found: tuple[str, ...] = (f"{'Harmless' if verdict.kind == 'harmless' else 'Follows'}: {verdict.reason}",)
    elif lead.entry:
        paragraphs = blocks(lead.guidance.what)
        found = (first_sentence(paragraphs[0].text) if paragraphs else "", _to_do(lead))
    else:
        first, *rest = certain.origin(lead)
        found = (f"{certain.title(lead)}. {first}", " ".join(rest))
    return tuple(_clipped(text) for text in found if text.strip())


def _first(told: Told, paper: Paper) -> Line:
    said = message(told) or " ".join(certain.title(told.lead).split())
    pieces = (
        Piece(paper.clipped(name(told), _LONGEST), "exception"),
        Piece(paper.clipped(f": {said}", _LONGEST), "title"),
        Piece(paper.visible(remark(told)), "muted"),
    )
    left = tuple(piece for piece in pieces if piece.text)
    place = next(places(certain.place(told.lead), paper))
    if not place:
        return Line(left)
    blanks = max(2, paper.width - sum(columns(piece.text) for piece in left) - columns(place))
    return Line((*left, Piece(" " * blanks), Piece(place, "place")))


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _to_do(lead: Explanation) -> str:
    """The first paragraph of what to do, and the one line of code that it ends with."""
    found = blocks(lead.guidance.do)
    if not found:
        return lead.fix.description if lead.fix else ""
    text = found[0].text
    if not text.endswith(":"):
        return text
    if lead.fix and len(lead.fix.added) == 1:
        return f"{text} `{lead.fix.added[0].strip()}`"
    code = found[1].text if len(found) > 1 and found[1].kind == "code" else ""
    return f"{text} `{code}`" if code and "\n" not in code else text
