"""A dataclass field has a list, dict or set as its default, which every object would share."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.dataclass_fields import dataclasses
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for one in dataclasses(values, span):
        for field in one.fields:
            kind = values.type(field.default) if field.default is not None else ""
            if kind not in ("list", "dict", "set") or field.default is None:
                continue
            if span is None and foreseen(values.tree, one.node, "ValueError"):
                continue
            value = quoted(source, field.default)
            empty = value in ("[]", "{}", f"{kind}()")
            bindings = {
                "class": one.node.name,
                "field": field.name,
                "type": kind,
                "value": value,
                "corrected": f"field(default_factory={kind if empty else f'lambda: {value}'})",
                "field_line": str(field.node.lineno),
                "defined_line": str(one.node.lineno),
                "line": str(one.node.lineno),
            }
            place = source.span(field.default) if span is None else source.line_span(one.node.lineno)
            yield Fact(place, bindings, (Related(source.span(field.default), "shared by all objects"),))
            break
