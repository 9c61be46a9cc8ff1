"""Errors as SARIF 2.1.0: a result for each that is told, with its calls as a stack, and a rule for each page.

An error that repeats is one result with a count. Members of groups are results of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from explain import prose
from explain.rendering import certain, sarif
from explain.rendering.error_github import sentences
from explain.rendering.error_places import Stand, is_file, level, page_address, rule, stand
from explain.rendering.finding_places import relative
from explain.rendering.telling import Told, told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue, Guidance
    from explain.explanation import Explanation, ShownFrame

_MOST_FRAMES = 100
_LONGEST = 10_000


def text(explanations: Sequence[Explanation], root: str, catalogue: Catalogue | None) -> str:
    """The whole document. ``root`` is the folder that paths are told from; ``catalogue`` has the pages' own words."""
    log = _Log(root, catalogue)
    results = [log.result(one) for one in told(explanations)]
    return sarif.document(list(log.rules.values()), results)


class _Log:
    """The rules of one document, and what tells its results apart."""

    def __init__(self, root: str, catalogue: Catalogue | None) -> None:
        self.rules: dict[str, dict[str, object]] = {}
        self._root = root
        self._catalogue = catalogue
        self._seen: Counter[tuple[str, ...]] = Counter()

    def result(self, one: Told) -> dict[str, object]:
        lead = one.lead
        name = rule(lead)
        if name not in self.rules:
            title, guidance = self._page(lead)
            address = page_address(lead.entry)
            self.rules[name] = sarif.rule(name, title, guidance, level(one), lead.raised.exception, address)
        said = ": ".join(filter(None, (lead.raised.exception, lead.raised.message)))
        found = stand(lead)
        result: dict[str, object] = {
            "ruleId": name,
            "ruleIndex": list(self.rules).index(name),
            "level": level(one),
            "message": {"text": "\n\n".join(filter(None, (said[:_LONGEST], sentences(one)[:_LONGEST])))},
            "locations": [{"physicalLocation": self._physical(found)}] if found else [],
            "partialFingerprints": {"pyexplain/v1": self._fingerprint(lead, found)},
            "occurrenceCount": lead.seen.count if lead.seen else one.repeats + 1,
        }
        if lead.frames:
            result["stacks"] = [{"frames": [self._frame(shown) for shown in lead.frames[: -_MOST_FRAMES - 1 : -1]]}]
        if related := [each for each in lead.related if is_file(each.span.file)]:
            result["relatedLocations"] = [
                {"physicalLocation": self._physical(Stand(each.span, True)), "message": {"text": each.label or "here"}}
                for each in related
            ]
        if lead.fix and lead.fix.edits and lead.fix.applicability != "display":
            result["fixes"] = [sarif.change(lead.fix, self._root)]
        return result

    def _page(self, lead: Explanation) -> tuple[str, Guidance]:
        entry = self._catalogue.find(lead.entry) if self._catalogue and lead.entry else None
        if entry is None or self._catalogue is None:
            return certain.title(lead), lead.guidance
        return prose.bare(entry.title), self._catalogue.page(entry).guidance

    def _physical(self, found: Stand) -> dict[str, object]:
        span = found.span
        lines = {"startLine": span.start.line, "endLine": span.end.line}
        region = sarif.region(span) if found.exact else lines
        return {"artifactLocation": sarif.artifact(span.file, self._root), "region": region}

    def _frame(self, shown: ShownFrame) -> dict[str, object]:
        """A call; the one that failed stands first."""
        frame = shown.frame
        location: dict[str, object] = {"logicalLocations": [{"fullyQualifiedName": frame.function or "<module>"}]}
        if is_file(frame.file) and frame.line > 0:
            place = sarif.artifact(frame.file, self._root)
            location["physicalLocation"] = {"artifactLocation": place, "region": {"startLine": frame.line}}
        return {"location": location}

    def _fingerprint(self, lead: Explanation, found: Stand | None) -> str:
        """Thirty-two digits that stay the same when lines move."""
        frame = lead.frames[lead.culprit].frame if lead.culprit is not None else None
        path = relative(found.span.file, self._root) if found else ""
        key = (rule(lead), path, (frame and frame.function) or "", frame.code if frame else lead.raised.first_line)
        self._seen[key] += 1
        return sha256("\0".join((*key, str(self._seen[key]))).encode("utf-8", "surrogatepass")).hexdigest()[:32]
