"""Findings as JSON: the contract that programs read. Shortens nothing and leaves no key out.

Lines and columns count from 1 and ``end_column`` is the one after the last character; columns are code points.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from explain.rendering.findings import Tally

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Edit, Finding, Fix
    from explain.places import Position
    from explain.source import Source

SCHEMA = 1
"""The version of the document; a new one only where a key's meaning changes."""


class Document:
    """``{"schema": 1, "findings": […]}``, written at the end."""

    def __init__(self) -> None:
        self._rows: list[dict[str, object]] = []

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """Keeps them; nothing is written yet."""
        self._rows += map(as_object, findings)
        return ""

    def finish(self, unchecked: int = 0) -> str:
        """The whole document."""
        return _dumped({"schema": SCHEMA, "findings": self._rows}) + "\n"


class Streamed:
    """One object a line, as soon as it is found."""

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """A line for each finding."""
        return "".join(_dumped(as_object(one)) + "\n" for one in findings)

    def finish(self, unchecked: int = 0) -> str:
        """Nothing: every line has been written."""
        return ""


class Counted:
    """The statistics: ``{"schema": 1, "statistics": [{"name", "count"}]}``, or one row a line."""

    def __init__(self, lines: bool) -> None:
        self._lines = lines
        self._tally = Tally()

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """Counts; nothing is written yet."""
        self._tally.add(findings)
        return ""

    def finish(self, unchecked: int = 0) -> str:
        """The counts, the most frequent first."""
        rows = [{"name": name, "count": count} for name, count in self._tally.rows()]
        if self._lines:
            return "".join(_dumped(row) + "\n" for row in rows)
        return _dumped({"schema": SCHEMA, "statistics": rows}) + "\n"


def as_object(finding: Finding) -> dict[str, object]:
    """One finding as the object of the contract; ``entry`` is null for a finding that has no page."""
    span, guidance = finding.span, finding.guidance
    return {
        "entry": None if finding.entry.startswith("pyexplain/") else finding.entry,
        "name": finding.name,
        "title": finding.title,
        "message": finding.message or None,
        "file": span.file,
        "line": span.start.line,
        "column": span.start.column + 1,
        "end_line": span.end.line,
        "end_column": span.end.column + 1,
        "guidance": {"what": guidance.what, "why": guidance.why, "do": guidance.do},
        "bindings": dict(finding.bindings),
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def _fix(fix: Fix) -> dict[str, object]:
    edits = [_edit(edit) for edit in fix.edits]
    return {"description": fix.description, "applicability": fix.applicability, "edits": edits}


def _edit(edit: Edit) -> dict[str, object]:
    span = edit.span
    return {"file": span.file, "start": _position(span.start), "end": _position(span.end), "text": edit.text}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column + 1}


def _dumped(value: object) -> str:
    # json leaves DEL alone, which is a control character; it can only stand inside a string.
    return json.dumps(value).replace("\x7f", "\\u007f")
