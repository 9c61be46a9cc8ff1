"""Fact: an integer begins with a zero, which made it octal in Python 2 (0755).

Binds ``number``, ``suggestion`` (the same value today), ``decimal`` (that value), ``line`` and the repair; for a short
number, which is most likely a day or a month, ``plain`` (without its zeros), which is then the repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NUMBER, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such number of the refused statement, where its digits are octal ones."""
    failure = failure_at(source, span)
    if failure is None:
        return
    octal = [at for at, token in enumerate(failure.tokens) if token.kind == NUMBER and _OCTAL.fullmatch(token.text)]
    if not octal:
        return
    before = failure.tokens[octal[0] - 1]
    if before.text == "-" and before.end == failure.tokens[octal[0]].start:
        return  # a date
    token = failure.tokens[octal[0]]
    repair = failure.repaired(*(replace(failure.tokens[at], _modern(failure.tokens[at].text)) for at in octal))
    if repair is not None:
        bindings = {"number": token.text, "suggestion": _modern(token.text), "line": str(token.start.line)}
        decimal = str(int(token.text.replace("_", "")[:64], 8))
        if len(token.text) < _SHORTEST_MODE and not _is_mode(failure, octal[0]):
            plain = [replace(failure.tokens[at], failure.tokens[at].text.lstrip("0_")) for at in octal]
            repair = failure.repaired(*plain)
            bindings = {**bindings, "plain": plain[0].text}
        yield Fact(failure.span(octal[0]), {**bindings, "decimal": decimal, **(repair or {})})


_OCTAL = re.compile(r"0[0-7_]*[1-7][0-7_]*")


_SHORTEST_MODE = 4
"""Characters of the rights of a file, such as 0755, and of most other octal numbers."""


def _is_mode(failure: Failure, at: int) -> bool:
    """Whether the number is given to a function that takes the rights of a file."""
    return any(token.text in ("umask", "chmod", "mkdir", "makedirs", "mode") for token in failure.tokens[:at])


def _modern(text: str) -> str:
    return "0o" + text.replace("_", "").lstrip("0")
