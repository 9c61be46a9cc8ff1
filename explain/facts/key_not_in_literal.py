"""A key is asked of a dict that is written out in the file and has no such key, nor one like it."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.keys import NO_SUCH_KEY, missing_keys
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.words import listed

_MOST_SHOWN = 6


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for one in missing_keys(source, span, NO_SUCH_KEY):
        keys = [repr(key.value) for key in one.known]
        bindings = {
            "name": quoted(source, one.holder),
            "key": str(one.key.value) if span else repr(one.key.value),
            "line": str(getattr(one.node, "lineno", 1)),
        }
        related: tuple[Related, ...] = ()
        if keys:
            bindings |= {
                "keys": listed(keys if len(keys) <= _MOST_SHOWN else [*keys[:_MOST_SHOWN], "…"]),
                "defined_line": str(one.known[0].lineno),
            }
            related = (Related(source.span(one.known[0]), "its keys start here"),)
        yield Fact(source.span(one.node), bindings, related)
