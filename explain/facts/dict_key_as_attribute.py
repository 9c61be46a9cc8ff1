"""A dict is asked for one of its entries with a dot, where square brackets are needed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.attributes import asked_attributes
from explain.analysis.builtin_types import attributes
from explain.analysis.edits import replaced
from explain.analysis.literals import keys, literal
from explain.analysis.other_names import OTHER_NAMES
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.spelling import closest


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for asked in asked_attributes(source, span):
        attr = asked.node.attr
        if asked.type != "dict" or asked.call is not None or attr in OTHER_NAMES["dict"]:
            continue
        if closest(attr, sorted(one for one in attributes("dict") if not one.startswith("_"))):
            continue  # another fact: a method with such a name is there
        display = literal(values, asked.node.value, certain=span is None)
        known = keys(display) if isinstance(display, ast.Dict) else None
        if span is None and attr not in {key.value for key in known or ()}:
            continue
        quote = "'" if source.text.count("'") > source.text.count('"') else '"'
        key = f"{quote}{attr}{quote}"
        bindings = {
            **asked.described(source),
            "dict": quoted(source, asked.node.value),
            "key": attr,
            "corrected": f"{quoted(source, asked.node.value)}[{key}]",
            **replaced(source, asked.node, f"{quoted(source, asked.node.value)}[{key}]"),
        }
        yield Fact(source.span(asked.node), bindings)
