"""A key is asked of a dict whose display has a key that is spelled nearly like it.

``key_line`` is the line that writes the key, where it does not stand in the brackets themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.keys import NEAR_KEY, missing_keys
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for one in missing_keys(source, span, NEAR_KEY):
        assert one.other is not None
        bindings = {
            "name": quoted(source, one.holder),
            "key": str(one.key.value),
            "suggestion": str(one.other.value),
            "defined_line": str(one.other.lineno),
            "line": str(getattr(one.node, "lineno", 1)),
        }
        if one.elsewhere:
            bindings["key_line"] = str(one.key.lineno)
        else:
            bindings |= replaced(source, one.key, repr(one.other.value))
        related = Related(source.span(one.other), "the key there is")
        yield Fact(source.span(one.node), bindings, (related,))
