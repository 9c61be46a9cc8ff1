"""Fact: the second half of a condition compares nothing (x > 3 and < 5).

Binds ``left`` (what the first half compares), ``word`` ("and" or "or"), ``operator``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.targets import operand_before
from explain.syntax.trial import insert

_SIGNS = frozenset({"<", ">", "<=", ">=", "==", "!="})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The comparison behind ``and`` or ``or`` without a left side, where that of the half before makes it whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.gaps():
        word, sign = failure.tokens[at - 1], failure.tokens[at]
        if word.text not in ("and", "or") or sign.text not in _SIGNS:
            continue
        first = next((one for one in range(at - 2, 0, -1) if _compares(failure.tokens[one].text)), 0)
        left = failure.text(operand_before(failure, first), first - 1) if first else ""
        repair = failure.repaired(insert(sign.start, left + " ")) if left else None
        if repair is not None:
            bindings = {"left": brief(left), "word": word.text, "operator": sign.text, "line": str(sign.start.line)}
            yield Fact(failure.span(at - 1, at), {**bindings, **repair})
        return


def _compares(text: str) -> bool:
    return text in _SIGNS
