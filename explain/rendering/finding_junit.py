"""Findings as a JUnit report, for the many servers that show one: a suite for each file, a case for each finding.

The elements are those of Jenkins' ``junit-10.xsd``. A run that found nothing is one suite with one case that passed.
"""

from __future__ import annotations

from collections.abc import Sequence

from explain.rendering.finding_places import relative
from explain.rendering.findings import message
from explain.rendering.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Finding
    from explain.source import Source

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


class Suites:
    """One document, at the end."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._suites: list[str] = []
        self._count = 0

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """Keeps them; nothing is written yet."""
        if findings:
            self._count += len(findings)
            self._suites.append(self._suite(findings))
        return ""

    def finish(self, unchecked: int = 0) -> str:
        """The whole document."""
        suites = self._suites or [_CLEAN]
        total = self._count or 1
        head = f'<testsuites name="pyexplain" tests="{total}" failures="{self._count}" errors="0">\n'
        return '<?xml version="1.0" encoding="utf-8"?>\n' + head + "".join(suites) + "</testsuites>\n"

    def _suite(self, findings: Sequence[Finding]) -> str:
        path = relative(findings[0].span.file, self._root)
        number = len(findings)
        head = f'  <testsuite name="{_value(path)}" tests="{number}" failures="{number}" errors="0">\n'
        return head + "".join(_case(one, path) for one in findings) + "  </testsuite>\n"


_CLEAN = (
    '  <testsuite name="pyexplain" tests="1" failures="0" errors="0">\n'
    '    <testcase name="no errors found" classname="pyexplain" />\n  </testsuite>\n'
)


def _case(one: Finding, path: str) -> str:
    start = one.span.start
    name = _value(f"{one.name} at line {start.line}, column {start.column + 1}")
    said = f"Python: {one.message}" if one.message else ""
    place = f"{path}:{start.line}:{start.column + 1}: {message(one)}"
    body = _text("\n\n".join(part for part in (place, said, one.guidance.what, one.guidance.do) if part))
    failure = f'<failure type="{_value(one.name)}" message="{_value(message(one))}">{body}</failure>'
    return f'    <testcase name="{name}" classname="{_value(path)}">\n      {failure}\n    </testcase>\n'


def _text(text: str) -> str:
    """Text between tags, line by line: what XML or a terminal would act on is written as its escape."""
    return "\n".join(_value(line) for line in text.replace("\r\n", "\n").split("\n"))


def _value(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in visible(text))
