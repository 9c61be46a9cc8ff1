"""A finding as Markdown for an editor: short first, then why, what to do, and how each Python words it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain import wordings
from explain.rendering.escaping import code_span, escaped, prose
from explain.rendering.findings import message
from explain.rendering.lines import Paper
from explain.rendering.page import first_snippet
from explain.rendering.versions import order, ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Entry
    from explain.explanation import Finding

_PAPER = Paper()


def hover(finding: Finding, entry: Entry | None) -> str:
    """What an editor shows over ``finding``; ``entry`` is its page, or None where it has none."""
    return "\n\n".join(part for part in _parts(finding, entry) if part)


def _parts(finding: Finding, entry: Entry | None) -> Iterator[str]:
    guidance = finding.guidance
    yield f"**{escaped(message(finding), _PAPER)}**"
    yield prose(guidance.what, _PAPER)
    yield _headed("Why", prose(guidance.why, _PAPER))
    yield _headed("Do this", prose(guidance.do, _PAPER))
    if entry is not None:
        yield _headed("How each Python words it", _said(entry, dict(finding.bindings)))
        yield code_span(f"pyexplain show {finding.name}", _PAPER)


def _headed(heading: str, text: str) -> str:
    return f"**{heading}**\n\n{text}" if text else ""


def _said(entry: Entry, bindings: Mapping[str, str]) -> str:
    """The wordings of the page's first snippet with what is known of this case in them, the oldest first."""
    first = first_snippet(entry.templates)
    said: dict[str, set[str]] = {}
    for template in entry.templates:
        if template.snippet == first and template.by_cpython:
            said.setdefault(wordings.fill(template.parts, bindings), set()).update(template.pythons)
    rows = sorted(said.items(), key=lambda row: min(map(order, row[1]), default=order("")))
    return "\n".join(f"- {escaped(ranges(pythons), _PAPER)}: {code_span(text, _PAPER)}" for text, pythons in rows)
