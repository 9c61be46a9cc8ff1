"""Findings as GitLab's code quality report, a subset of Code Climate's issues.

The format is that of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from explain.linting.fingerprints import Fingerprints
from explain.rendering.finding_places import harmless, relative, without_page
from explain.rendering.findings import message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Finding
    from explain.source import Source


class Issues:
    """One JSON list, at the end."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._rows: list[dict[str, object]] = []
        self._fingerprints = Fingerprints()

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """Keeps them; nothing is written yet."""
        self._rows += [self._row(one, source) for one in findings]
        return ""

    def finish(self, unchecked: int = 0) -> str:
        """The whole list."""
        return json.dumps(self._rows, indent=1) + "\n"

    def _row(self, one: Finding, source: Source | None) -> dict[str, object]:
        path = relative(one.span.file, self._root)
        start, end = one.span.start, one.span.end
        places = {"begin": _place(start.line, start.column), "end": _place(end.line, end.column)}
        return {
            "type": "issue",
            "check_name": one.name,
            "description": message(one),
            "content": {"body": "\n\n".join(part for part in (one.guidance.what, one.guidance.do) if part)},
            "categories": ["Bug Risk"],
            "severity": _severity(one),
            "fingerprint": self._fingerprints.of(one, source, path),
            "location": {"path": path, "lines": {"begin": start.line, "end": end.line}, "positions": places},
        }


def _place(line: int, column: int) -> dict[str, int]:
    return {"line": line, "column": column + 1}


def _severity(one: Finding) -> str:
    """A file that Python will not run at all comes first."""
    if harmless(one):
        return "minor"
    return "critical" if one.message or without_page(one) else "major"
