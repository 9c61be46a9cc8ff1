"""A call gives more positional arguments than the function, defined in the same file or the library, takes."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.bad_calls import BadCall, bad_calls, described, lacks_self
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for bad in bad_calls(source, span, "surplus"):
        if lacks_self(bad):
            continue  # another fact: the function was written without self
        bindings = {
            **described(source, bad),
            "takes": bad.callee.takes.takes,
            "given": str(bad.gets.positional),
            "given_in_call": str(bad.gets.positional - bad.callee.bound),
            "surplus": _first_surplus(source, bad),
        }
        if bad.callee.bound:
            bindings["self_name"] = bad.callee.takes.positional[0] if bad.callee.takes.positional else "self"
        related = (Related(source.line_span(bad.callee.line), "defined here"),) if bad.callee.line else ()
        yield Fact(source.span(bad.call), bindings, related)


def _first_surplus(source: Source, bad: BadCall) -> str:
    index = len(bad.callee.takes.positional) - bad.callee.bound
    return quoted(source, bad.call.args[max(index, 0)])
