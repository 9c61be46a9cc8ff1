"""Fact: a character that cannot be seen stands in the code (a no-break space, a zero-width space).

Binds ``codepoint`` ("U+00A0"), ``name``, ``column`` (from 1), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.characters import INVISIBLE, foreign, straightened
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first character that Python refuses in the statement, where it shows as a blank or not at all."""
    failure = failure_at(source, span)
    found = foreign(failure) if failure else None
    if failure is None or found is None:
        return
    if found.text in INVISIBLE or not found.text.isprintable():
        bindings = found.bindings()
        del bindings["character"]
        instead = {found.text: "", **INVISIBLE}
        yield Fact(found.span(source.file), {**bindings, **straightened(failure, found, instead)})
