"""Findings as GitHub's workflow commands, which it shows beside the code, and as Markdown for a step's summary.

GitHub shows ten annotations of a step and drops the others without a word. So the ten most useful are annotations and
the rest are plain lines: first what keeps a file from being run, then one finding of each kind, then the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from explain import words
from explain.rendering.escaping import escaped, inline
from explain.rendering.finding_places import harmless, relative
from explain.rendering.findings import Tally, message, total
from explain.rendering.lines import Paper

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Finding
    from explain.source import Source

MOST = 10
"""How many annotations of one kind GitHub shows for a step."""
_MOST_ROWS = 200
_BAR = re.compile(r"(?<!\\)\|")


class Commands:
    """The annotations, then a line for each other finding, then how many there are; all at the end."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._findings: list[Finding] = []
        self._paper = Paper()

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """Keeps them: which are the most useful is known at the end."""
        self._findings += findings
        return ""

    def finish(self, unchecked: int = 0) -> str:
        """The whole of it."""
        first = most_useful(self._findings, MOST)
        chosen = set(map(id, first))
        rest = [one for one in self._findings if id(one) not in chosen]
        lines = [self._command(one) for one in first] + [self._line(one) for one in rest]
        if rest:
            lines.append(f"GitHub shows {MOST} annotations of a step; the other {len(rest)} are the lines above.")
        return "".join(line + "\n" for line in lines) + total(len(self._findings), unchecked)

    def summary(self) -> str:
        """Markdown for ``GITHUB_STEP_SUMMARY``; empty where nothing was found."""
        if not self._findings:
            return ""
        tally = Tally()
        tally.add(self._findings)
        counts = [f"| {count} | {escaped(name, self._paper)} |" for name, count in tally.rows()]
        rows = [self._row(one) for one in most_useful(self._findings, _MOST_ROWS)]
        left = len(self._findings) - len(rows)
        more = [f"\nand {words.count(left, 'other')}"] if left else []
        return "\n".join(
            [
                f"### pyexplain: {words.count(len(self._findings), 'error')}\n",
                "| count | name |\n| ---: | --- |",
                *counts,
                "\n| place | name | what |\n| --- | --- | --- |",
                *rows,
                *more,
                "",
            ]
        )

    def _command(self, one: Finding) -> str:
        span = one.span
        rows = [("title", one.name), ("file", relative(span.file, self._root)), ("line", str(span.start.line))]
        rows.append(("endLine", str(span.end.line)))
        if span.end.line == span.start.line:  # GitHub takes columns on one line only
            rows += [("col", str(span.start.column + 1)), ("endColumn", str(span.end.column + 1))]
        told = "\n\n".join(part for part in (message(one), _said(one), one.guidance.do) if part)
        return command("warning" if harmless(one) else "error", dict(rows), told)

    def _line(self, one: Finding) -> str:
        start = one.span.start
        text = f"{relative(one.span.file, self._root)}:{start.line}:{start.column + 1}: {one.name} {message(one)}"
        text = self._paper.visible(text)
        return text if not text.startswith("::") else f" {text}"

    def _row(self, one: Finding) -> str:
        place = f"{relative(one.span.file, self._root)}:{one.span.start.line}"
        told = _BAR.sub(r"\\|", inline(message(one), self._paper))
        return f"| {escaped(place, self._paper)} | {escaped(one.name, self._paper)} | {told} |"


def most_useful(findings: Iterable[Finding], most: int) -> list[Finding]:
    """At most ``most`` of ``findings``, in the order of the class's module."""
    ranks: list[tuple[int, int, Finding]] = []
    seen: dict[str, int] = {}
    for number, one in enumerate(findings):
        nth = seen[one.name] = seen.get(one.name, -1) + 1
        ranks.append((0 if one.message else nth + 1 + 1_000_000 * harmless(one), number, one))
    return [one for *_, one in sorted(ranks, key=lambda row: row[:2])[:most]]


def command(level: str, values: Mapping[str, str], text: str) -> str:
    """An annotation of the ``level`` "error", "warning" or "notice", by the escapes of actions/toolkit."""
    properties = ",".join(f"{name}={_property(value)}" for name, value in values.items())
    return f"::{level} {properties}::{_data(text)}"


def _said(one: Finding) -> str:
    return f"Python: {one.message}" if one.message and one.message not in message(one) else ""


def _data(text: str) -> str:
    """Text after ``::``; control characters that have no escape of theirs are made visible."""
    return Paper().visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
