"""Comments that suppress a finding on their line, ``# pyexplain: ignore[page-name] reason``; finds the unused ones.

A finding over several lines is suppressed on its first or on its last. Of a file that does not parse nothing is said
to be unused, because nothing but that was looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.checking.notices import NAMES, notice
from explain.checking.selection import closest_page, known, selected
from explain.checking.settings import Settings
from explain.places import Position
from explain.records import dataclass
from explain.source import COMMENT, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.explanation import Finding

_MARK = "pyexplain:"
_COMMENT = re.compile(r"#[ \t]*pyexplain:[ \t]*ignore(?:\[([^\[\]\n]*)\])?")
_NAME = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One name in a comment on ``line`` (empty where it names none), with the columns it stands in."""

    line: int
    name: str
    start: int
    end: int


def unsuppressed(
    findings: tuple[Finding, ...], source: Source, catalogue: Catalogue, settings: Settings, compiles: bool = True
) -> tuple[Finding, ...]:
    """``findings`` without those suppressed, and a finding for each suppression that suppresses none.

    Of a file that does not compile nothing is said to be unused: only that was looked for.
    """
    found = suppressions(source)
    if not found:
        return findings
    meant = {(one.line, one.name): one for one in reversed(found)}
    used: set[Suppression] = set()
    kept: list[Finding] = []
    for finding in findings:
        lines = (finding.span.start.line, finding.span.end.line)
        places = ((line, name) for line in lines for name in (finding.name, finding.entry))
        hits = {meant[place] for place in places if place in meant}
        used |= hits
        if not hits:
            kept.append(finding)
    if compiles:
        unused = (one for one in found if one not in used and _judged(one, catalogue, settings))
        kept += [_unused(one, source, catalogue) for one in unused]
    return tuple(sorted(kept, key=lambda one: (one.span.start, one.entry)))


def suppressions(source: Source) -> tuple[Suppression, ...]:
    """Every suppression in ``source``, in the order of its lines."""
    if _MARK not in source.text:
        return ()
    comments = (token for token in source.tokens if token.kind == COMMENT)
    return tuple(one for comment in comments for one in _in_comment(comment.text, comment.start))


def _in_comment(text: str, start: Position) -> Iterator[Suppression]:
    for comment in _COMMENT.finditer(text):
        group = 1 if comment[1] is not None else 0
        offset = start.column + comment.start(group)
        named = [(one[0], one.start(), one.end()) for one in _NAME.finditer(comment[1] or "")]
        for name, first, last in named or [("", 0, len(comment[group]))]:
            yield Suppression(start.line, name, offset + first, offset + last)


def _judged(one: Suppression, catalogue: Catalogue, settings: Settings) -> bool:
    """Whether its being unused means anything: its page was looked for, or there is no such page."""
    return not known(one.name, catalogue) or selected(one.name, catalogue, settings)


def _unused(one: Suppression, source: Source, catalogue: Catalogue) -> Finding:
    if not one.name:
        reason = "A suppression names no page: write ignore[page-name]"
    elif not known(one.name, catalogue):
        reason = f"A suppression names '{one.name}', and no page is called so{closest_page(one.name, catalogue)}"
    elif one.name in NAMES:
        reason = f"A suppression names '{one.name}', which no comment can suppress"
    else:
        reason = f"A suppression of '{one.name}' suppresses nothing on its line"
    start, end = Position(one.line, one.start), Position(one.line, one.end)
    return notice("unused-suppression", source.file, reason, start, end)
