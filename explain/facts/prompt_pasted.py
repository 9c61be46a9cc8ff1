"""Fact: a line was copied from an interactive session with its prompt (>>> print("hello")).

Binds ``prompt``, ``line``, ``count`` (how many lines begin with one) and the repair of that line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.failure import any_failure_at
from explain.syntax.trial import Change

_PROMPT = re.compile(r"\s*(>>>|\.\.\.|In \[\d+\]:|\(Pdb\)|ipdb>)(?= |$) ?")
_BANNER = re.compile(r"Python 3\.\d+\.\d+\S* \(.*\) ?(?:\[.*)?")
"""What an interactive Python prints when it starts."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where it begins with a prompt; three dots count only behind a line with another prompt."""
    failure = any_failure_at(source, span)
    if failure is None:
        return
    number = failure.line
    if _BANNER.match(source.line(number)):
        number = next((at for at in range(number + 1, number + 4) if _PROMPT.match(source.line(at))), number)
    found = _PROMPT.match(source.line(number))
    if found is None or (found[1] == "..." and not _continues(source, number)):
        return
    start, end = Position(number, found.start(1)), Position(number, found.end(1))
    count = sum(1 for line in source.lines if _PROMPT.match(line))
    repair = failure.fix(Change(start, Position(number, found.end()), ""))
    bindings = {"prompt": found[1], "line": str(number), "count": str(count)}
    yield Fact(Span(source.file, start, end), {**bindings, **repair})


def _continues(source: Source, number: int) -> bool:
    """Whether the three dots of line ``number`` are a prompt: a line with one, or a header, stands before it."""
    above = source.line(number - 1)
    header = above.rstrip().endswith(":") and above[:1].strip() != ""
    return bool(_PROMPT.match(above)) or (header and source.line(number).startswith("... "))
