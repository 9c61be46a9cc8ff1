"""Findings as reviewdog's diagnostics: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf.

Its columns count bytes of UTF-8 from 1, and its ranges end behind their last character.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from explain.rendering.finding_places import PROJECT, harmless, page_address, relative
from explain.rendering.findings import message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Edit, Finding
    from explain.places import Position, Span
    from explain.source import Source


class Diagnostics:
    """One document, at the end."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._rows: list[dict[str, object]] = []

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """Keeps them; nothing is written yet."""
        self._rows += [self._row(one, source) for one in findings]
        return ""

    def finish(self, unchecked: int = 0) -> str:
        """The whole document."""
        document = {"source": {"name": "pyexplain", "url": PROJECT}, "severity": "ERROR", "diagnostics": self._rows}
        return json.dumps(document, indent=1) + "\n"

    def _row(self, one: Finding, source: Source | None) -> dict[str, object]:
        address = page_address(one)
        told = "\n\n".join(part for part in (message(one), one.guidance.what, one.guidance.do) if part)
        row: dict[str, object] = {
            "message": told,
            "location": {"path": relative(one.span.file, self._root), "range": _range(one.span, source)},
            "severity": "WARNING" if harmless(one) else "ERROR",
            "code": {"value": one.name, **({"url": address} if address else {})},
        }
        if one.fix and source and one.fix.applicability != "display":
            row["suggestions"] = [_suggestion(edit, source) for edit in one.fix.edits]
        return row


def _suggestion(edit: Edit, source: Source) -> dict[str, object]:
    return {"range": _range(edit.span, source), "text": edit.text}


def _range(span: Span, source: Source | None) -> dict[str, object]:
    return {"start": _place(span.start, source), "end": _place(span.end, source)}


def _place(place: Position, source: Source | None) -> dict[str, int]:
    before = source.line(place.line)[: place.column] if source else ""
    return {"line": place.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
