"""Fact: a statement assigns to None, True or False.

Binds ``keyword``, ``value``, ``line``, and for a name on the right ``turned``, the two sides exchanged, as the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.targets import statement_assigned
from explain.syntax.trial import Change
from explain.syntax.vocabulary import CONSTANTS, is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The constant that the refused assignment has for its target."""
    failure = failure_at(source, span)
    sign = statement_assigned(failure) if failure else None
    if failure is None or sign is None or sign.at != 1 or failure.tokens[0].text not in CONSTANTS:
        return
    keyword = failure.tokens[0].text
    bindings = {"keyword": keyword, "value": failure.shown(2, sign.last), "line": str(failure.line)}
    value = failure.tokens[2] if sign.last == 2 else None
    if value is not None and is_name(value) and sign.last == len(failure.tokens) - 1:
        bindings |= {"turned": f"{value.text} = {keyword}"}
        bindings |= failure.fix(Change(failure.tokens[0].start, failure.end, bindings["turned"]))
    yield Fact(failure.span(0), bindings)
