"""An operator stands between a text and a number, which Python does not convert into each other."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.mixing import mixtures
from explain.analysis.quoting import quoted
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for one in mixtures(source, span):
        if one.typed_in is not None:
            continue  # another fact: the text was typed in
        operation = one.operation
        number = quoted(source, one.number)
        bindings = {
            "left": quoted(source, operation.left),
            "left_type": one.left_type,
            "right": quoted(source, operation.right),
            "right_type": one.right_type,
            "operator": operation.sign,
            "string": quoted(source, one.text),
            "number": number,
            "number_type": one.number_type,
            "converted": f"str({number})",
            "expression": quoted(source, operation.node),
            "line": str(getattr(operation.node, "lineno", 1)),
        }
        yield Fact(source.span(operation.node), bindings)
