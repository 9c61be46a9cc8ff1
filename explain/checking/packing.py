"""Findings as plain lists and back, for the cache and for other processes. Decides nothing.

Text only, no pickles: a cache may come with a repository, and whatever stands in it is data.
"""

from __future__ import annotations

from collections.abc import Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Finding, Fix
    from explain.places import Span

Row = list[object]


def pack(finding: Finding) -> Row:
    """``finding`` without its file's name, which whoever keeps it knows."""
    guidance = finding.guidance
    return [
        finding.entry,
        finding.title,
        _span(finding.span),
        [list(pair) for pair in finding.bindings],
        [guidance.what, guidance.why, guidance.do, guidance.more],
        _fix(finding.fix) if finding.fix else None,
        finding.message,
    ]


def unpack(row: Sequence[object], file: str) -> Finding:
    """The finding in ``file`` that ``row`` was made of. Raises ValueError or TypeError for anything else."""
    from explain.catalogue import Guidance
    from explain.explanation import Finding

    entry, title, span, bindings, guidance, fix, message = row
    texts = [*_strings(guidance), *_strings([entry, title, message])]
    return Finding(
        texts[4],
        texts[5],
        _place(span, file),
        tuple(_pair(one) for one in _list(bindings)),
        Guidance(*texts[:4]),
        _unfix(_list(fix), file) if fix is not None else None,
        texts[6],
    )


def _span(span: Span) -> list[int]:
    return [span.start.line, span.start.column, span.end.line, span.end.column]


def _fix(fix: Fix) -> Row:
    edits = [[_span(edit.span), edit.text] for edit in fix.edits]
    return [fix.description, fix.applicability, edits, list(fix.removed), list(fix.added)]


def _unfix(row: list[object], file: str) -> Fix:
    from explain.explanation import Edit, Fix

    description, applicability, edits, removed, added = row
    if applicability not in ("safe", "unsafe", "display"):
        raise ValueError(applicability)
    rows = [_list(one) for one in _list(edits)]
    made = tuple(Edit(_place(span, file), _strings([text])[0]) for span, text in rows)
    return Fix(_strings([description])[0], applicability, made, tuple(_strings(removed)), tuple(_strings(added)))


def _place(value: object, file: str) -> Span:
    from explain.places import Position, Span

    line, column, end_line, end_column = (one for one in _list(value) if type(one) is int)
    return Span(file, Position(line, column), Position(end_line, end_column))


def _pair(value: object) -> tuple[str, str]:
    name, text = _strings(value)
    return name, text


def _strings(value: object) -> list[str]:
    found = [one for one in _list(value) if isinstance(one, str)]
    if len(found) != len(_list(value)):
        raise ValueError(value)
    return found


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value
