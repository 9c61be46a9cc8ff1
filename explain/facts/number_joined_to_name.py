"""Fact: a number and a name or bracket stand together, as in mathematics (2x + 1, 100px).

Binds ``text``, ``number``, ``rest``, ``suggestion`` (with a sign between), ``line`` and the repair by multiplication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NUMBER, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace

_JOINED = re.compile(r"(?!0[xXoObB])(\d+(?:_\d+)*(?:\.\d+)?)([^\W\d_]\w*)")
_LONG = re.compile(r"[lL]")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such number of the refused statement, inside a calculation."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at, token in enumerate(failure.tokens):
        found = _JOINED.fullmatch(token.text) if token.kind == NUMBER else None
        if found is None or _LONG.fullmatch(found[2]) or (at == 0 and not _calculates(failure.tokens[1:2])):
            continue
        before = failure.tokens[at - 1].text if at else ""
        if before in (".", "def", "class", "for", "import", "as", "global", "from"):
            return
        suggestion = f"{found[1]} * {found[2]}"
        repair = failure.repaired(replace(token, suggestion))
        if repair is not None:
            bindings = {"text": token.text, "number": found[1], "rest": found[2], "suggestion": suggestion}
            units = found[2] in _UNITS
            yield Fact(failure.span(at), {**bindings, "line": str(token.start.line), **({} if units else repair)})
        return


def _calculates(behind: tuple[object, ...]) -> bool:
    return bool(behind) and getattr(behind[0], "text", "") in ("+", "-", "*", "/", "**", ")")


_UNITS = frozenset({
    "px", "em", "rem", "pt", "cm", "mm", "km", "kg", "mb", "kb", "gb", "ms", "s", "m", "g", "h", "min", "sec", "hz",
    "st", "nd", "rd", "th", "am", "pm",
})  # fmt: skip
