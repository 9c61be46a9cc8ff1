"""What an editor offers at a finding: its fix, to ignore it, its page; and all safe fixes of a document at once.

Edits are computed from the text that the server has, never from a range that the editor sends back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types

from explain.explanation import Edit, Finding
from explain.places import Position, Span
from explain.rendering.finding_places import harmless, without_page
from explain.server.documents import Checked
from explain.server.editor import EXPLAIN, FIX_ALL
from explain.server.marks import diagnostic
from explain.server.positions import Positions

KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)


def asked(only: Iterable[str] | None, kind: str) -> bool:
    """Whether ``kind`` is among the kinds asked for: "source.fixAll" asks for "source.fixAll.pyexplain" too."""
    if only is None:
        return True
    kinds = [str(getattr(one, "value", one)) for one in only]
    wanted = str(getattr(kind, "value", kind))
    return any(wanted == one or wanted.startswith(f"{one}.") or not one for one in kinds)


def touching(findings: Iterable[Finding], here: Span) -> tuple[Finding, ...]:
    """Those of ``findings`` that stand at ``here`` in part."""
    return tuple(one for one in findings if one.span.start <= here.end and here.start <= one.span.end)


def quick_fixes(
    findings: Iterable[Finding], uri: str, checked: Checked, positions: Positions
) -> Iterator[types.CodeAction]:
    """For each of ``findings`` (with their fixes): the fix, to ignore it on its line, its whole page."""
    for finding in findings:
        mark = diagnostic(finding, uri, positions)
        if finding.fix is not None:
            yield types.CodeAction(
                title=plain(finding.fix.description),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[mark],
                is_preferred=finding.fix.applicability == "safe",
                edit=workspace_edit(finding.fix.edits, uri, checked.version, positions),
            )
        if without_page(finding):
            continue
        if not harmless(finding):
            yield types.CodeAction(
                title=f"Ignore {finding.name} on this line",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[mark],
                edit=workspace_edit([_ignoring(finding, positions)], uri, checked.version, positions),
            )
        yield types.CodeAction(
            title=f"Explain {finding.name}",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[mark],
            command=types.Command(f"Explain {finding.name}", EXPLAIN, arguments=[finding.entry]),
        )


def workspace_edit(edits: Iterable[Edit], uri: str, version: int | None, positions: Positions) -> types.WorkspaceEdit:
    """``edits`` of the one document ``uri``, for that ``version`` of it only."""
    rows = [types.TextEdit(positions.range(edit.span), edit.text) for edit in edits]
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri, version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, rows)])


def without_versions(edit: types.WorkspaceEdit) -> types.WorkspaceEdit:
    """``edit`` for an editor that takes no versioned edits."""
    changes: dict[str, list[types.TextEdit]] = {}
    for one in edit.document_changes or ():
        if isinstance(one, types.TextDocumentEdit):
            rows = [row for row in one.edits if isinstance(row, types.TextEdit)]
            changes.setdefault(one.text_document.uri, []).extend(rows)
    return types.WorkspaceEdit(changes=changes)


def whole_text(before: str, after: str) -> Edit:
    """One edit that turns ``before`` into ``after`` and leaves the lines that both begin and end with alone."""
    old, new = before.split("\n"), after.split("\n")
    top = next(
        (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
    tail = 0
    while tail < min(len(old), len(new)) - top and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    first, last = top, len(old) - tail
    start, end = Position(first + 1, 0), Position(last + 1, 0)
    text = "".join(line + "\n" for line in new[top : len(new) - tail])
    if last >= len(old):  # the last line has no end of its own
        end, text = Position(len(old), len(old[-1])), text.removesuffix("\n")
    return Edit(Span("", start, end), text)


def plain(text: str) -> str:
    """``text`` without Markdown's code marks: menus show them as they are."""
    return text.replace("`", "")


def _ignoring(finding: Finding, positions: Positions) -> Edit:
    """The comment at the end of the finding's last line; a name more in the one that stands there."""
    number = finding.span.end.line
    line = positions.source.line(number)
    there = line.rfind("# pyexplain: ignore[")
    close = line.find("]", there) if there >= 0 else -1
    if close >= 0:
        place = Position(number, close)
        return Edit(Span(finding.span.file, place, place), f", {finding.name}")
    place = Position(number, len(line.rstrip()))
    return Edit(Span(finding.span.file, place, Position(number, len(line))), f"  # pyexplain: ignore[{finding.name}]")
