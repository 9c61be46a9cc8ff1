"""Findings as SARIF 2.1.0, which code hosts and editors read: one run, a rule for each page that was found.

Columns are code points from 1, ``endColumn`` the one after the last; paths are relative to the project.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from explain import __version__, prose
from explain.linting.fingerprints import Fingerprints
from explain.rendering.finding_places import PROJECT, harmless, page_address, relative
from explain.rendering.findings import message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue, Guidance
    from explain.explanation import Edit, Finding, Fix
    from explain.places import Span
    from explain.source import Source

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


class Log:
    """One document, at the end. ``catalogue`` is where a page's own words are, or None."""

    def __init__(self, root: str, catalogue: Catalogue | None) -> None:
        self._root = root
        self._catalogue = catalogue
        self._rules: dict[str, dict[str, object]] = {}
        self._results: list[dict[str, object]] = []
        self._fingerprints = Fingerprints()

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """Keeps them; nothing is written yet."""
        self._results += [self._result(one, source) for one in findings]
        return ""

    def finish(self, unchecked: int = 0) -> str:
        """The whole document."""
        driver = {
            "name": "pyexplain",
            "version": __version__,
            "informationUri": PROJECT,
            "rules": list(self._rules.values()),
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [{"executionSuccessful": not unchecked}],
            "results": self._results,
        }
        return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"

    def _result(self, one: Finding, source: Source | None) -> dict[str, object]:
        if one.name not in self._rules:
            self._rules[one.name] = self._rule(one)
        path = relative(one.span.file, self._root)
        told = "\n\n".join(part for part in (message(one), one.guidance.what, one.guidance.do) if part)
        result: dict[str, object] = {
            "ruleId": one.name,
            "ruleIndex": list(self._rules).index(one.name),
            "level": "warning" if harmless(one) else "error",
            "message": {"text": told},
            "locations": [{"physicalLocation": self._location(one.span)}],
            "partialFingerprints": {"pyexplain/v1": self._fingerprints.of(one, source, path)},
        }
        if one.fix and one.fix.applicability != "display":
            result["fixes"] = [self._fix(one.fix)]
        return result

    def _rule(self, one: Finding) -> dict[str, object]:
        title, guidance = self._page(one)
        parts = [prose.bare(guidance.what), "**Why**\n\n" + prose.bare(guidance.why) if guidance.why else ""]
        parts.append("**Do this**\n\n" + prose.bare(guidance.do) if guidance.do else "")
        help_text = "\n\n".join(part for part in parts if part) or title
        rule: dict[str, object] = {
            "id": one.name,
            "name": "".join(part.capitalize() for part in one.name.split("-")),
            "shortDescription": {"text": title},
            "fullDescription": {"text": prose.bare(guidance.what) or title},
            "help": {"text": help_text, "markdown": help_text},
            "defaultConfiguration": {"level": "warning" if harmless(one) else "error"},
            "properties": {"tags": [one.entry.partition("/")[0]], "precision": "very-high"},
        }
        address = page_address(one)
        return {**rule, "helpUri": address} if address else {**rule, "helpUri": f"{PROJECT}/blob/main/docs/checking.md"}

    def _page(self, one: Finding) -> tuple[str, Guidance]:
        entry = self._catalogue.find(one.entry) if self._catalogue else None
        if entry is None or self._catalogue is None:
            return message(one), one.guidance
        return prose.bare(entry.title), self._catalogue.page(entry).guidance

    def _location(self, span: Span) -> dict[str, object]:
        return {"artifactLocation": self._artifact(span.file), "region": _region(span)}

    def _artifact(self, file: str) -> dict[str, str]:
        path = relative(file, self._root)
        if path.startswith("/"):
            return {"uri": f"file://{quote(path)}"}
        return {"uri": quote(path), "uriBaseId": _ROOT}

    def _fix(self, fix: Fix) -> dict[str, object]:
        file = fix.edits[0].span.file
        changes = {"artifactLocation": self._artifact(file), "replacements": [_replacement(one) for one in fix.edits]}
        return {"description": {"text": fix.description}, "artifactChanges": [changes]}


def _replacement(edit: Edit) -> dict[str, object]:
    return {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}


def _region(span: Span) -> dict[str, int]:
    start, end = span.start, span.end
    return {
        "startLine": start.line,
        "startColumn": start.column + 1,
        "endLine": end.line,
        "endColumn": end.column + 1,
    }
