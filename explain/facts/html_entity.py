"""Fact: the code holds a sign as HTML writes it (if price &gt; 2:).

Binds ``entity``, ``sign`` (what it stands for), ``line`` and the repair of the whole line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.failure import any_failure_at

_SIGNS = {
    "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'", "&nbsp;": " ", "&#39;": "'", "&#34;": '"',
    "&#60;": "<", "&#62;": ">", "&#x27;": "'",
}  # fmt: skip
_ENTITY = re.compile("|".join(_SIGNS))


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such sign of the refused line."""
    failure = any_failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for number in dict.fromkeys((failure.layout.position(failure.offset).line, failure.line)):
        line = source.line(number)
        found = _ENTITY.search(line)
        if found:
            start, end = Position(number, found.start()), Position(number, found.end())
            whole = _ENTITY.sub(lambda one: _SIGNS[one[0]], line)
            bindings = {"entity": found[0], "sign": _SIGNS[found[0]].replace(" ", "a blank"), "line": str(number)}
            yield Fact(Span(source.file, start, end), {**bindings, "fix_line": str(number), "fix_text": whole})
            return
