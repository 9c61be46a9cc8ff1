"""A dataclass field without a default follows one with a default, so its ``__init__`` cannot be made."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.dataclass_fields import dataclasses
from explain.analysis.guards import foreseen
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for one in dataclasses(values, span):
        if one.unordered or one.node.bases or (span is None and foreseen(values.tree, one.node, "TypeError")):
            continue
        before = None
        for field in one.fields:
            if field.default is None and not field.has_default and before is not None:
                bindings = {
                    "class": one.node.name,
                    "field": field.name,
                    "default_field": before.name,
                    "field_line": str(field.node.lineno),
                    "default_line": str(before.node.lineno),
                    "line": str(one.node.lineno),
                }
                place = source.span(field.node) if span is None else source.line_span(one.node.lineno)
                yield Fact(place, bindings, (Related(source.span(before.node), "has a default"),))
                break
            before = field if field.has_default else before
