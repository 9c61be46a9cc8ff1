"""A built-in value is asked for an attribute that it lacks, and has one that is spelled nearly like it."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.attributes import asked_attributes
from explain.analysis.builtin_types import attributes
from explain.analysis.edits import replaced
from explain.analysis.other_names import OTHER_NAMES
from explain.analysis.quoting import quoted
from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.spelling import closest


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for asked in asked_attributes(source, span):
        attr = asked.node.attr
        if attr in OTHER_NAMES.get(asked.type, {}):
            continue  # another fact: that word has a meaning elsewhere
        known = sorted(attributes(asked.type))
        suggestion = closest(attr, [name for name in known if attr.startswith("_") or not name.startswith("_")])
        if suggestion:
            edit = replaced(source, asked.node, f"{quoted(source, asked.node.value)}.{suggestion}")
            yield Fact(source.span(asked.node), {**asked.described(source), "suggestion": suggestion, **edit})
