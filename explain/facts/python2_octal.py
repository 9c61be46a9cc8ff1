"""Fact: an integer begins with a zero, which made it octal in Python 2 (0755).

Binds ``number``, ``suggestion`` (the same value today), ``decimal`` (that value), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NUMBER, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such number of the refused statement, where its digits are octal ones."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for at, token in enumerate(failure.tokens):
        digits = token.text.replace("_", "")
        if (
            token.kind != NUMBER
            or len(digits) < 2
            or digits[0] != "0"
            or digits.strip("01234567")
            or not digits.strip("0")
        ):
            continue
        suggestion = "0o" + digits.lstrip("0")
        bindings = {"number": token.text, "suggestion": suggestion, "line": str(token.start.line)}
        repair = failure.repaired(replace(token, suggestion))
        if repair is not None:
            yield Fact(failure.span(at), {**bindings, "decimal": str(int(digits[:64], 8)), **repair})
        return
