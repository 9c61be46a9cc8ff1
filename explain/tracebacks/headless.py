"""A program's own SyntaxError behind a prefix that no log is known for: it has no header by which it could be found.

So it is read backwards, from the line that names the error to the ``File`` line above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks import grammar, prefixes
from explain.tracebacks.chains import Chain
from explain.tracebacks.channels import Channel
from explain.tracebacks.lines import clean
from explain.tracebacks.reading import Reading

NAMES = ("SyntaxError: ", "IndentationError: ", "TabError: ")
_PLACE = re.compile(r'  File "[^"]{1,1000}", line [0-9]{1,9}\s*$')
_MOST_ABOVE = 12


def begin(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """The channel of who wrote the error that ``text``, line ``number``, names; None where its place is not above."""
    lines = [clean(line) for line in list(recent)[-_MOST_ABOVE:]]
    for index in range(len(lines) - 1, -1, -1):
        if found := _PLACE.search(lines[index]):
            prefix = prefixes.learned(lines[index][: found.start()])
            prefix.counts = True
            return _read(number, prefix, [*lines[index:], text])
    return None


def _read(number: int, prefix: prefixes.Prefix, lines: list[str]) -> Channel | None:
    """The channel of ``lines``, of which ``number`` is the last, where all are behind ``prefix`` and tell one error."""
    bodies = [prefix.peel(line) for line in lines]
    if bodies[-1] is None or grammar.exception_line(bodies[-1], strict=True) is None:
        return None
    first = number - len(lines) + 1
    reading: Reading | None = None
    for index, body in enumerate(bodies):
        if body is None:
            continue  # another writer's
        if reading is None:
            reading = Chain().begin("place", first + index, body)
        elif (reading := reading.take(first + index, body)) is None:
            return None
    return Channel(reading, prefix) if reading is not None else None
