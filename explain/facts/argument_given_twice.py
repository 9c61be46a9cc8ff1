"""A call gives one parameter of a function of the same file both by position and by keyword."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.bad_calls import bad_calls, described
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for bad in bad_calls(source, span, "twice"):
        (name,) = bad.misfit.names
        bindings = {**described(source, bad), "argument": name}
        index = bad.callee.takes.positional.index(name) - bad.callee.bound
        if 0 <= index < len(bad.call.args):
            bindings["first"] = quoted(source, bad.call.args[index])
        second = next((one.value for one in bad.call.keywords if one.arg == name), None)
        if second is not None:
            bindings["second"] = quoted(source, second)
        related = (Related(source.line_span(bad.callee.line), "defined here"),) if bad.callee.line else ()
        yield Fact(source.span(bad.call), bindings, related)
