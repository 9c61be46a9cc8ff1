"""Adds comments that suppress what was found, on its own line. Writes no file.

A comment is added only where it works: the edited copy compiles, and the finding is gone from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.checking.findings import findings_in
from explain.proving import stops_at
from explain.source import COMMENT, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.checking.settings import Settings
    from explain.explanation import Finding

_OURS = re.compile(r"#[ \t]*pyexplain:[ \t]*ignore\[([^\[\]\n]*)\]")


def with_comments(
    source: Source, findings: Sequence[Finding], catalogue: Catalogue, settings: Settings
) -> tuple[Source, int]:
    """``source`` with a comment for each of ``findings`` that one can suppress, and how many those are."""
    done = 0
    for finding in sorted(findings, key=lambda one: one.span.start, reverse=True):
        before = _alike(finding, findings_in(source, catalogue, settings))
        for line in dict.fromkeys((finding.span.start.line, finding.span.end.line)):
            after = _commented(source, line, finding.name)
            if after is None or stops_at(after.text) is not None:
                continue
            if _alike(finding, findings_in(after, catalogue, settings)) < before:
                source = after
                done += 1
                break
    return source, done


def _alike(finding: Finding, findings: Sequence[Finding]) -> int:
    """How many of ``findings`` are the same error, or a comment that suppresses nothing."""
    return sum(one.entry in (finding.entry, "pyexplain/unused-suppression") for one in findings)


def _commented(source: Source, number: int, name: str) -> Source | None:
    lines = list(source.lines)
    line = lines[number - 1]
    comment = next((one for one in source.tokens if one.kind == COMMENT and one.start.line == number), None)
    ours = _OURS.search(line, comment.start.column) if comment else None
    if ours:
        if name in re.split(r"[\s,]+", ours[1]):
            return None
        names = f"{ours[1].rstrip()}, {name}" if ours[1].strip() else name
        lines[number - 1] = line[: ours.start(1)] + names + line[ours.end(1) :]
    else:
        lines[number - 1] = f"{line.rstrip()}  # pyexplain: ignore[{name}]"
    return Source(source.file, "\n".join(lines))
