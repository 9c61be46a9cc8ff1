"""Findings as SARIF 2.1.0, which code hosts and editors read: one run, a rule for each page that was found."""

from __future__ import annotations

from collections.abc import Sequence

from explain import prose
from explain.linting.fingerprints import Fingerprints
from explain.rendering import sarif
from explain.rendering.finding_places import PROJECT, harmless, page_address, relative
from explain.rendering.findings import message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue, Guidance
    from explain.explanation import Finding
    from explain.source import Source

_WITHOUT_PAGE = f"{PROJECT}/blob/main/docs/checking.md"


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
        return sarif.document(list(self._rules.values()), self._results, not unchecked)

    def _result(self, one: Finding, source: Source | None) -> dict[str, object]:
        if one.name not in self._rules:
            self._rules[one.name] = self._rule(one)
        path = relative(one.span.file, self._root)
        told = "\n\n".join(part for part in (message(one), one.guidance.what, one.guidance.do) if part)
        place = {"artifactLocation": sarif.artifact(one.span.file, self._root), "region": sarif.region(one.span)}
        result: dict[str, object] = {
            "ruleId": one.name,
            "ruleIndex": list(self._rules).index(one.name),
            "level": "warning" if harmless(one) else "error",
            "message": {"text": told},
            "locations": [{"physicalLocation": place}],
            "partialFingerprints": {"pyexplain/v1": self._fingerprints.of(one, source, path)},
        }
        if one.fix and one.fix.applicability != "display":
            result["fixes"] = [sarif.change(one.fix, self._root)]
        return result

    def _rule(self, one: Finding) -> dict[str, object]:
        title, guidance = self._page(one)
        level = "warning" if harmless(one) else "error"
        address = page_address(one) or _WITHOUT_PAGE
        return sarif.rule(one.name, title, guidance, level, one.entry.partition("/")[0], address)

    def _page(self, one: Finding) -> tuple[str, Guidance]:
        entry = self._catalogue.find(one.entry) if self._catalogue else None
        if entry is None or self._catalogue is None:
            return message(one), one.guidance
        return prose.bare(entry.title), self._catalogue.page(entry).guidance
