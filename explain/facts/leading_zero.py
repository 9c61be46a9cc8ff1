"""Fact: a decimal number or a date is written with leading zeros (09, 2024-01-08).

Binds ``number``, ``suggestion`` (without the zeros), ``line`` and the repair, or the whole ``date`` and no repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NUMBER, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such number of the refused statement, where its digits are no octal ones or others are like it."""
    failure = failure_at(source, span)
    if failure is None:
        return
    padded = [at for at, token in enumerate(failure.tokens) if token.kind == NUMBER and _padded(token.text)]
    octal = all(not failure.tokens[at].text.strip("01234567_") for at in padded)
    modes = octal and all(len(failure.tokens[at].text) > _LONGEST_DATE_PART for at in padded)
    if not padded or (octal and len(padded) == 1) or modes:
        return
    changes = [replace(failure.tokens[at], failure.tokens[at].text.lstrip("0_") or "0") for at in padded]
    repair = failure.repaired(*changes)
    if repair is None:
        return
    first = next((at for at in padded if failure.tokens[at].text.strip("01234567_")), padded[0])
    token = failure.tokens[first]
    bindings = {"number": token.text, "suggestion": token.text.lstrip("0_") or "0", "line": str(token.start.line)}
    date = _date(failure, first)
    yield Fact(failure.span(first), {**bindings, **({"date": date} if date else repair)})


_LONGEST_DATE_PART = 3
"""Digits of a day, month, minute or padded counter; four octal digits with a zero before them are a file's mode."""


def _padded(text: str) -> bool:
    return len(text) > 1 and text[0] == "0" and text.replace("_", "").isdecimal() and bool(text.strip("0_"))


def _date(failure: Failure, at: int) -> str:
    """The numbers and hyphens around the one at ``at``, where there are three that touch."""
    for first in range(max(at - 4, 0), at + 1):
        part = failure.tokens[first : first + 5]
        joined = "".join(token.text for token in part)
        dated = len(part) == 5 and joined.count("-") == 2 and joined.replace("-", "").isdecimal()
        if dated and failure.text(first, first + 4) == joined:
            return joined
    return ""
