"""Fact: a character that cannot be seen stands in the code (a no-break space, a zero-width space).

Binds ``codepoint`` ("U+00A0"), ``name``, ``column`` (from 1), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.characters import foreign, straightened
from explain.syntax.failure import failure_at

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NOTHING = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u180e"
_INSTEAD = {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_NOTHING, "")}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first character that Python refuses in the statement, where it shows as a blank or not at all."""
    failure = failure_at(source, span)
    found = foreign(failure) if failure else None
    if failure is None or found is None:
        return
    if found.text in _INSTEAD or not found.text.isprintable():
        bindings = found.bindings()
        del bindings["character"]
        instead = _INSTEAD | {found.text: _INSTEAD.get(found.text, "")}
        yield Fact(found.span(source.file), {**bindings, **straightened(failure, found, instead)})
