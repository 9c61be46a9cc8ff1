"""A method was written without ``self``, so the instance that Python passes has no parameter to go to."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.bad_calls import bad_calls, described, lacks_self
from explain.analysis.edits import header_replaced
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for bad in bad_calls(source, span, "surplus"):
        if not lacks_self(bad) or bad.callee.owner is None:
            continue
        names = bad.callee.takes.positional
        first = "cls" if getattr(bad.callee.node, "decorator_list", ()) else "self"
        bindings = {
            **described(source, bad),
            "class": bad.callee.owner.node.name,
            "parameter": first,
            "takes": bad.callee.takes.takes,
            "given": str(bad.gets.positional),
            "corrected": f"def {bad.callee.name.rpartition('.')[2]}({', '.join((first, *names))}):",
        }
        bindings |= header_replaced(source, bad.callee.node, bindings["corrected"])
        related = Related(source.line_span(bad.callee.line), f"no {first} here")
        yield Fact(source.span(bad.call), bindings, (related,))
