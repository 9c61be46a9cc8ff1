"""A format text has another number of places than there are values for them."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.formatting import Formatting, formattings
from explain.analysis.guards import foreseen
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for one in formattings(source, span):
        if one.missing_name or one.fits or (span is None and foreseen(one.values.tree, one.node, *_raised(one))):
            continue
        bindings = {
            **one.described(source),
            "expected": str(one.expected),
            "got": str(one.got),
        }
        room = one.with_room(source)
        bindings |= {"with_room": room} if room else {}
        if one.got <= one.expected and not one.percent:
            bindings["index"] = str(one.got)
        yield Fact(source.span(one.node), bindings)


def _raised(one: Formatting) -> tuple[str, ...]:
    return ("TypeError",) if one.percent else ("IndexError",)
