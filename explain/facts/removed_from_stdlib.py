"""The standard library is asked for a module or name that some Python has removed."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.library_uses import MODULE, library_uses
from explain.analysis.values import Values
from explain.data.standard_library import before, instead_of, removal
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``.

    ``removed_in`` says from which Python on it fails: whoever asks knows the Pythons that count.
    """
    gone: set[str] = set()
    for use in library_uses(Values.of(source), span):
        change = removal(use.name)
        if change is None or (use.way != MODULE and change.name in gone):
            continue
        if use.way == MODULE:
            gone.add(change.name)
        bindings = {
            "removed": change.name,
            "removed_in": change.version,
            "last_in": before(change.version),
            "way": use.way,
        }
        bindings |= {"instead": instead} if (instead := instead_of(use.name)) else {}
        yield Fact(source.span(use.node), bindings)
