"""Fact: a line begins with the plus or minus of a patch (+    return 3).

Binds ``sign``, ``change`` ("adds" or "takes out"), ``line`` and the repair of an added line.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at
from explain.syntax.pasted import PATCH


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where a sign stands before a statement."""
    failure = any_failure_at(source, span)
    found = failure.pasted if failure else None
    if found is None or found.kind != PATCH:
        return
    added = found.text == "+"
    line = source.line(found.line)
    repair = {"fix_line": str(found.line), "fix_text": (" " if line[1:2] == " " else "") + line[1:]} if added else {}
    bindings = {"sign": found.text, "change": "adds" if added else "takes out", "line": str(found.line)}
    yield Fact(source.line_span(found.line), {**bindings, **repair})
