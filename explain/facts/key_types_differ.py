"""A key is asked of a dict that has the same key as another type: the text '1' and the number 1 are two keys."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.keys import TYPES_DIFFER, missing_keys
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for one in missing_keys(source, span, TYPES_DIFFER):
        assert one.other is not None
        bindings = {
            "name": quoted(source, one.holder),
            "key": str(one.key.value),
            "key_text": repr(one.key.value),
            "key_type": type(one.key.value).__name__,
            "existing_key": repr(one.other.value),
            "existing_type": type(one.other.value).__name__,
            "defined_line": str(one.other.lineno),
            "line": str(getattr(one.node, "lineno", 1)),
        }
        related = Related(source.span(one.other), f"here it is {bindings['existing_type']}")
        yield Fact(source.span(one.node), bindings, (related,))
