"""The answer as JSON: the contract that programs read. Folds nothing, leaves nothing out, shortens nothing.

Every key is always present. All of it is ASCII, what is not being escaped: it can be written to any stream, and no
character of a traceback reaches a terminal as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Edit, Explanation, Fix, Seen, ShownFrame, Sighting
    from explain.places import Position

SCHEMA = 1
"""The version of the document; a new one only where a key's meaning changes."""


def as_object(explanation: Explanation) -> dict[str, object]:
    """One error as the object of the contract."""
    raised, guidance = explanation.raised, explanation.guidance
    verdict = raised.verdict
    return {
        "kind": raised.kind,
        "exception": raised.exception,
        "message": raised.message,
        "entry": explanation.entry,
        "specific": explanation.specific,
        "certainty": explanation.certainty,
        "alternatives": list(explanation.alternatives),
        "title": explanation.title,
        "bindings": dict(explanation.bindings),
        "said_by": list(explanation.said_by),
        "wording": dict(explanation.wording),
        "frames": [_frame(shown) for shown in explanation.frames],
        "culprit": explanation.culprit,
        "link": explanation.link,
        "parent": explanation.parent,
        "span": {"start_line": raised.start_line, "end_line": raised.end_line},
        "guidance": {"what": guidance.what, "why": guidance.why, "do": guidance.do},
        "fix": _fix(explanation.fix) if explanation.fix else None,
        "source_used": explanation.source_used,
        "verdict": {"kind": verdict.kind, "reason": verdict.reason} if verdict else None,
        "seen": _seen(explanation.seen) if explanation.seen else None,
    }


def document(explanations: Iterable[Explanation]) -> str:
    """The whole answer as one document, its line ended."""
    return dumped({"schema": SCHEMA, "errors": [as_object(one) for one in explanations]}) + "\n"


def lines(explanations: Iterable[Explanation]) -> str:
    """One object a line, every line ended."""
    return "".join(dumped(as_object(one)) + "\n" for one in explanations)


def _frame(shown: ShownFrame) -> dict[str, object]:
    frame = shown.frame
    return {
        "file": frame.file,
        "line": frame.line,
        "function": frame.function,
        "code": frame.code,
        "yours": shown.yours,
    }


def _seen(seen: Seen) -> dict[str, object]:
    return {
        "count": seen.count,
        "messages": seen.messages,
        "first": _sighting(seen.first),
        "last": _sighting(seen.last),
    }


def _sighting(sighting: Sighting) -> dict[str, object]:
    return {"input": sighting.input, "line": sighting.line, "time": sighting.time or None}


def _fix(fix: Fix) -> dict[str, object]:
    edits = [_edit(edit) for edit in fix.edits]
    return {"description": fix.description, "applicability": fix.applicability, "edits": edits}


def _edit(edit: Edit) -> dict[str, object]:
    span = edit.span
    return {"file": span.file, "start": _position(span.start), "end": _position(span.end), "text": edit.text}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}


def dumped(value: object) -> str:
    """``value`` as JSON on one line, in visible ASCII only."""
    # json leaves DEL alone, which is a control character; it can only stand inside a string.
    return json.dumps(value).replace("\x7f", "\\u007f")
