"""What the text format says of each block, as lines with roles, in three lengths. Colours and joins nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explain.rendering import certain
from explain.rendering.excerpts import excerpt
from explain.rendering.flowing import code_line, code_lines, flowed, headed, plain_words, wrapped
from explain.rendering.headline import headline
from explain.rendering.lines import Line, Lines, Paper, Piece, Role, spaced
from explain.rendering.measure import columns
from explain.rendering.sightings import sightings
from explain.rendering.versions import wording_rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Explanation, Fix, ShownFrame
    from explain.rendering.telling import Told

_BODY = 2
_LONGEST = 400
_MOST_CHANGED = 20
_MOST_FRAMES = 20
_MOST_ALTERNATIVES = 5


def laid_out(told: Told, paper: Paper, length: str) -> Lines:
    """The block ``told``: "short" in three lines, "normal", or "full" with everything that is known."""
    if length == "short":
        from explain.rendering.brief import brief

        return brief(told, paper)
    return spaced(_sections(told, paper, length == "full"))


def _sections(told: Told, paper: Paper, full: bool) -> Iterator[Sequence[Line]]:
    lead = told.lead
    aside = block_indent(paper)
    yield (*headline(told, paper), *_title(lead, paper), *_sightings(told, paper))
    yield excerpt(lead.excerpt, paper, lead.raised.exception)
    for paragraph in certain.happened(told):
        yield flowed(paragraph, paper, _BODY)
    yield _verdict(lead, paper, aside)
    yield _modern_wording(lead, paper)
    yield flowed(lead.guidance.why, paper, aside, "Why")
    yield _to_do(lead, paper, aside)
    if full or lead.certainty != "certain":
        yield _alternatives(lead, paper)
    if full:
        yield flowed(lead.guidance.more, paper, aside, "More")
        yield headed(_frames([one for one in lead.frames if one.yours], paper, aside), "Calls", aside)
        yield headed(_wordings(lead, paper, aside), "Said as", aside)
    yield _ending(told, paper)


def block_indent(paper: Paper) -> int:
    """The column of text that has a heading at its left; above it where the paper is narrow."""
    return 11 if paper.width >= 50 else 4


def with_ending(text: str, end: Piece, paper: Paper) -> Lines:
    """Prose with ``end`` (a command, a wording) behind it, on a line of its own where it does not fit."""
    lines = flowed(text, paper, _BODY)
    if columns(lines[-1].text) + 2 + columns(end.text) <= paper.width:
        return (*lines[:-1], Line((*lines[-1].pieces, Piece("  "), end)))
    words = [(end,)] if end.role == "command" else plain_words(end.text, paper, end.role)
    return (*lines, Line(), *wrapped(words, paper, " " * 6, 6))


def _title(lead: Explanation, paper: Paper) -> Iterator[Line]:
    yield from wrapped(plain_words(certain.title(lead)[:_LONGEST], paper, "title"), paper, "", 0)
    if header := lead.raised.header:
        yield from wrapped(plain_words(header[:_LONGEST], paper, "muted"), paper, "", 0)


def _sightings(told: Told, paper: Paper) -> Iterator[Line]:
    if counted := sightings(told):
        yield from wrapped(plain_words(counted[:_LONGEST], paper, "muted"), paper, "", 0)


def _verdict(lead: Explanation, paper: Paper, indent: int) -> Lines:
    """That the error is harmless, or only follows from something; a page of its own says the latter itself."""
    verdict = lead.raised.verdict
    told = lead.entry is not None and not lead.raised.header.startswith("Exception ignored")
    if verdict is None or (verdict.kind == "consequence" and told):
        return ()
    return flowed(verdict.reason, paper, indent, "Harmless" if verdict.kind == "harmless" else "Follows")


def _modern_wording(lead: Explanation, paper: Paper) -> Lines:
    if not lead.says_more or not lead.wording:
        return ()
    python, text = next(iter(lead.wording.items()))
    wording = Piece(paper.clipped(text, _LONGEST), "wording")
    return with_ending(f"Python {python} would have said:", wording, paper)


def _to_do(lead: Explanation, paper: Paper, indent: int) -> Lines:
    text = lead.guidance.do or (lead.fix.description if lead.fix else "")
    sections = [flowed(text, paper, indent), change(lead.fix, paper, indent) if lead.fix else ()]
    return headed(spaced(sections), "Do this", indent)


def change(fix: Fix, paper: Paper, indent: int) -> Lines:
    """The lines that ``fix`` removes and adds, ``indent`` columns in."""
    found: list[Line] = []
    changes: tuple[tuple[str, Role, tuple[str, ...]], ...] = (
        ("- ", "removed", fix.removed),
        ("+ ", "added", fix.added),
    )
    for sign, role, texts in changes:
        for text in texts[:_MOST_CHANGED]:
            found.append(Line((Piece(" " * indent), Piece((sign + code_line(text, paper)).rstrip(), role))))
        if len(texts) > _MOST_CHANGED:
            found.append(Line((Piece(" " * indent), Piece(f"{sign}{paper.ellipsis}", "muted"))))
    return tuple(found)


def _alternatives(lead: Explanation, paper: Paper) -> Lines:
    found: list[Line] = []
    for entry in lead.alternatives[:_MOST_ALTERNATIVES]:
        name = paper.clipped(certain.page_name(entry), _LONGEST)
        found += with_ending(f"It can also be `{name}`:", Piece(f"pyexplain show {name}", "command"), paper)
    return tuple(found)


def _frames(frames: Sequence[ShownFrame], paper: Paper, indent: int) -> Lines:
    found: list[Line] = []
    half = _MOST_FRAMES // 2
    left_out = len(frames) - _MOST_FRAMES
    kept = [*frames[:half], None, *frames[-half:]] if left_out > 0 else frames
    for shown in kept:
        if shown is None:
            found.append(Line((Piece(" " * indent), Piece(f"{paper.ellipsis} {left_out} more", "muted"))))
            continue
        frame = shown.frame
        pieces = [Piece(" " * indent), Piece(f"{paper.clipped(frame.file, _LONGEST)}:{frame.line}", "place")]
        if frame.function:
            pieces.append(Piece(f", in {paper.clipped(frame.function, _LONGEST)}"))
        if frame.repeated:
            pieces.append(Piece(f" (and {frame.repeated} more times)", "muted"))
        found.append(Line(tuple(pieces)))
        if frame.code:
            found += code_lines(frame.code.partition("\n")[0], paper, indent + 4)
    return tuple(found)


def _wordings(lead: Explanation, paper: Paper, indent: int) -> Lines:
    rows = wording_rows(lead.said_by, lead.raised.first_line, lead.wording)
    if len(rows) < 2:
        return ()
    width = max(len(pythons) for pythons, _ in rows)
    found: list[Line] = []
    for pythons, text in rows:
        shown = plain_words(text[:_LONGEST], paper, "wording")
        first = f"{' ' * indent}{paper.visible(pythons).ljust(width)}  "
        found += wrapped(shown, paper, first, len(first))
    return tuple(found)


def _ending(told: Told, paper: Paper) -> Lines:
    if told.lead.entry is not None:
        command = paper.clipped(certain.show_command(told.lead.entry), _LONGEST)
        return (Line((Piece(" " * _BODY), Piece(command, "command"))),)
    note, command = certain.next_step(told)
    return with_ending(note, Piece(command, "command"), paper) if command else flowed(note, paper, _BODY)
