"""Fact: an integer ends in L, which made it a long integer in Python 2 (10L).

Binds ``number``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NUMBER, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace

_LONG = re.compile(r"(0[xX][0-9a-fA-F]+|\d+)[lL]")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such number of the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    found = [(at, _LONG.fullmatch(token.text)) for at, token in enumerate(failure.tokens) if token.kind == NUMBER]
    longs = [(at, match[1]) for at, match in found if match]
    repair = failure.repaired(*(replace(failure.tokens[at], digits) for at, digits in longs)) if longs else None
    if repair is not None:
        at, digits = longs[0]
        literal = "hexadecimal" if digits[:2] in ("0x", "0X") else "decimal"
        bindings = {"number": failure.tokens[at].text, "suggestion": digits, "literal": literal}
        yield Fact(failure.span(at), {**bindings, "line": str(failure.tokens[at].start.line), **repair})
