"""The checker's findings as output, in whichever format; the plain ones are made here. Finds and chooses nothing.

A report is fed file by file, so that what is found is shown at once; only what needs the whole is kept to the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from explain import words
from explain.rendering.lines import Paper, fitting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from explain.catalogue import Catalogue
    from explain.explanation import Finding
    from explain.rendering.finding_text import Blocks
    from explain.source import Source
else:
    Protocol = object

FORMATS = ("full", "concise", "json", "json-lines", "github", "gitlab", "junit", "sarif", "rdjson")


class Report(Protocol):
    """What a format does: both methods return text whose last line is ended, or nothing."""

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """What to write now about one file's ``findings``; ``source`` is None where it could not be read."""

    def finish(self, unchecked: int = 0) -> str:
        """What to write when all files were seen; a fault of ours left ``unchecked`` of them unchecked."""


def report(
    format: str = "full",
    statistics: bool = False,
    summary: bool = True,
    width: int = 78,
    colour: bool = False,
    ascii_only: bool = False,
    root: str = "",
    catalogue: Catalogue | None = None,
) -> Report:
    """The report in ``format`` (one of ``FORMATS``), or the ``statistics`` in it.

    ``summary`` is whether the full text and the statistics end with a line that counts. Formats for other programs
    give paths from the folder ``root``, and a page's own words from ``catalogue``. Raises ValueError for a format that
    does not exist.
    """
    if format not in FORMATS:
        raise ValueError(f"{format!r} is none of {', '.join(FORMATS)}")
    if format in _FOR_SERVERS and not statistics:
        return _for_server(format, root, catalogue)
    if format in ("json", "json-lines"):
        from explain.rendering import finding_jsons

        if statistics:
            return finding_jsons.Counted(format == "json-lines")
        return finding_jsons.Streamed() if format == "json-lines" else finding_jsons.Document()
    paper = fitting(width, ascii_only)
    if statistics:
        return Statistics(paper, summary)
    return Concise(paper) if format == "concise" else Full(paper, summary, colour)


_FOR_SERVERS = ("github", "gitlab", "junit", "sarif", "rdjson")


def _for_server(format: str, root: str, catalogue: Catalogue | None) -> Report:
    """One of the formats that code hosts and their like read; each is imported where it is asked for."""
    if format == "sarif":
        from explain.rendering.finding_sarif import Log

        return Log(root, catalogue)
    if format == "github":
        from explain.rendering.finding_github import Commands

        return Commands(root)
    if format == "gitlab":
        from explain.rendering.finding_gitlab import Issues

        return Issues(root)
    if format == "junit":
        from explain.rendering.finding_junit import Suites

        return Suites(root)
    from explain.rendering.finding_rdjson import Diagnostics

    return Diagnostics(root)


class Full:
    """A block for each finding, then how many there are; what draws the blocks is imported for the first one."""

    def __init__(self, paper: Paper, summary: bool, colour: bool) -> None:
        self.paper = paper
        self.summary = summary
        self.colour = colour
        self.count = 0
        self.fixes = {"safe": 0, "unsafe": 0, "display": 0}
        self._blocks: Blocks | None = None

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """The blocks of one file, each with a blank line after it."""
        if not findings:
            return ""
        self.count += len(findings)
        for one in findings:
            if one.fix is not None:
                self.fixes[one.fix.applicability] += 1
        if self._blocks is None:
            from explain.rendering.finding_text import Blocks

            self._blocks = Blocks(self.paper, self.colour)
        return self._blocks.of(findings, source)

    def finish(self, unchecked: int = 0) -> str:
        """The number of findings, and how many of them can be repaired."""
        return total(self.count, unchecked) + repairable(self.fixes) if self.summary else ""


class Concise:
    """``path:line:column: name message``, columns from 1."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """A line for each finding."""
        return "".join(self.paper.visible(f"{place(one)}: {one.name} {message(one)}") + "\n" for one in findings)

    def finish(self, unchecked: int = 0) -> str:
        """Nothing: programs read these lines, and each of them is a finding."""
        return ""


class Statistics:
    """How often each name was found, the most frequent first."""

    def __init__(self, paper: Paper, summary: bool) -> None:
        self.paper = paper
        self.summary = summary
        self.tally = Tally()

    def add(self, findings: Sequence[Finding], source: Source | None) -> str:
        """Counts; nothing is written yet."""
        self.tally.add(findings)
        return ""

    def finish(self, unchecked: int = 0) -> str:
        """The table, then the number of findings."""
        rows = self.tally.rows()
        first = max((len(str(count)) for _, count in rows), default=0)
        second = max((len(name) for name, _ in rows), default=0)
        lines = (self.paper.visible(f"{count:>{first}}  {name:<{second}}").rstrip() + "\n" for name, count in rows)
        return "".join(lines) + (total(self.tally.total, unchecked) if self.summary else "")


class Tally:
    """Counts findings by name."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self._counts.values())

    def add(self, findings: Iterable[Finding]) -> None:
        """Count one file's."""
        for one in findings:
            self._counts[one.name] = self._counts.get(one.name, 0) + 1

    def rows(self) -> list[tuple[str, int]]:
        """Names and counts, the most frequent first, then by name."""
        return sorted(self._counts.items(), key=lambda row: (-row[1], row[0]))


def message(finding: Finding) -> str:
    """One sentence: the title, and what Python itself said where only the exception's general page answers."""
    general = finding.stem == "_any" and finding.message and finding.message not in finding.title
    return f"{finding.title}: {finding.message}" if general else finding.title


def place(finding: Finding) -> str:
    """``file:line:column``, the column from 1."""
    start = finding.span.start
    return f"{finding.span.file}:{start.line}:{start.column + 1}"


def total(number: int, unchecked: int) -> str:
    """The line that counts the findings, and the files that a fault of ours left unchecked."""
    found = f"Found {words.count(number, 'error')}" if number else "No errors found"
    return f"{found}; {words.count(unchecked, 'file')} could not be checked\n" if unchecked else f"{found}\n"


def repairable(fixes: Mapping[str, int]) -> str:
    """The line that says how many findings can be repaired, by how safe that is; nothing where none can."""
    safe, unsafe = fixes.get("safe", 0), fixes.get("unsafe", 0)
    if safe and unsafe:
        return f"{safe} can be repaired with --fix, {unsafe} more with --fix --unsafe-fixes\n"
    if safe or unsafe:
        return f"{safe or unsafe} can be repaired with --fix{'' if safe else ' --unsafe-fixes'}\n"
    return ""
