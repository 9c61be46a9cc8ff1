"""What can be done about findings: the codemods that their pages name, proved before they are offered. Writes nothing.

An edit is offered only where the edited copy compiles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explain.proving import edited, proved
from explain.records import dataclass, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.checking.settings import Settings
    from explain.explanation import Edit, Finding, Fix
    from explain.fixes import Code
    from explain.source import Source

LARGEST = 1_000_000
"""Characters: what is larger is not repaired."""
LARGEST_SHOWN = 100_000
"""Characters: of what is larger a repair is not worked out only to be shown."""
_MOST_ROUNDS = 20
"""One repair may make way for the next; more than that is a circle."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A source after its repairs: the edited one, and the findings that each repair was for."""

    source: Source
    done: tuple[Finding, ...]


def with_fixes(
    findings: Sequence[Finding], source: Source, catalogue: Catalogue, largest: int = LARGEST
) -> tuple[Finding, ...]:
    """``findings`` with a fix where their page names a codemod that has one for them.

    Nothing is worked out for a source of more than ``largest`` characters: placing every node of a large tree takes
    libcst seconds.
    """
    if len(source.text) > largest or not any(_named(one, catalogue) for one in findings):
        return tuple(findings)
    from explain.fixes import Unreadable

    try:
        code = _code(source)
    except Unreadable:
        return tuple(findings)
    return tuple(replace(one, fix=one.fix or _fix(one, source, code, catalogue)) for one in findings)


def repaired(source: Source, catalogue: Catalogue, settings: Settings, unsafe: bool) -> Repaired:
    """``source`` with every safe fix applied, the unsafe ones too where asked for. The result compiles."""
    first, seen = source, {source.text}
    done: list[Finding] = []
    for _ in range(_MOST_ROUNDS):
        findings = _findings(source, catalogue, settings)
        chosen = list(_apart(one for one in findings if one.fix and _wanted(one.fix, unsafe)))
        edits = list(dict.fromkeys(edit for one in chosen for edit in (one.fix.edits if one.fix else ())))
        if not edits or not proved(source, edits):
            break
        source = type(source)(source.file, edited(source, edits))
        if source.text in seen:  # a circle: the repairs undo each other, and none of them is worth having
            return Repaired(first, ())
        seen.add(source.text)
        done += chosen
    return Repaired(source, tuple(done))


def _findings(source: Source, catalogue: Catalogue, settings: Settings) -> tuple[Finding, ...]:
    from explain.checking.findings import findings_in

    return with_fixes(findings_in(source, catalogue, settings), source, catalogue)


def _wanted(fix: Fix, unsafe: bool) -> bool:
    return fix.applicability == "safe" or (unsafe and fix.applicability == "unsafe")


def _apart(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Those whose edits touch no edit of an earlier one, equal edits counting as one; the others wait a round."""
    taken: list[Edit] = []
    for finding in findings:
        edits = finding.fix.edits if finding.fix else ()
        if not any(one != other and one.span.touches(other.span) for one in edits for other in taken):
            taken += edits
            yield finding


def _named(finding: Finding, catalogue: Catalogue) -> str:
    entry = catalogue.find(finding.entry)
    return entry.fix if entry else ""


def _code(source: Source) -> Code:
    from explain.fixes import Code

    return Code(source)


def _fix(finding: Finding, source: Source, code: Code, catalogue: Catalogue) -> Fix | None:
    name = _named(finding, catalogue)
    if not name:
        return None
    from explain.explanation import Fix
    from explain.fixes import proposed

    edits, applicability, description = proposed(name, code, finding)
    if not edits or not proved(source, edits):
        return None
    removed, added = _changed(source, edits)
    return Fix(_described(description, finding), applicability, edits, removed, added)


def _described(text: str, finding: Finding) -> str:
    """``text`` with the bindings in its braces; without the part behind the colon where one is not known."""
    bindings = dict(finding.bindings)
    bindings.setdefault("statement", bindings.get("import_line_text", bindings.get("import_text", "")))
    try:
        return text.format_map(bindings)
    except KeyError:
        return text.partition(":")[0].partition("`")[0].strip()


def _changed(source: Source, edits: Sequence[Edit]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines that go and the lines that come, those between them that stay left out.

    Only the edited lines are compared: comparing a long file whole takes the square of how often a line stands in it.
    """
    from difflib import SequenceMatcher

    before, after = source.text.split("\n"), edited(source, edits).split("\n")
    removed: list[str] = []
    added: list[str] = []
    moved = 0
    for first, last, grown in _places(edits):
        old, new = before[first - 1 : last], after[first - 1 + moved : last + moved + grown]
        moved += grown
        for sign, begin, stop, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if sign != "equal":
                removed += old[begin:stop]
                added += new[start:end]
    return tuple(removed), tuple(added)


def _places(edits: Sequence[Edit]) -> list[tuple[int, int, int]]:
    """The first and the last line, from 1, of each place that ``edits`` touch, and by how many lines it grows."""
    found: list[tuple[int, int, int]] = []
    for edit in sorted(edits, key=lambda one: one.span.start):
        first, last = edit.span.start.line, edit.span.end.line
        grown = edit.text.count("\n") - (last - first)
        if found and first <= found[-1][1]:
            begun, ended, before = found.pop()
            first, last, grown = begun, max(last, ended), grown + before
        found.append((first, last, grown))
    return found
