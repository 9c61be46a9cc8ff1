"""An unpacking has another number of names than its right side, written out in the file, has values."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.unpacking import Unpacking, unpackings
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for one in unpackings(values, span):
        if one.fits or (span is None and foreseen(values.tree, one.target, "ValueError")):
            continue
        names = ", ".join(quoted(source, target) for target in one.target.elts)
        bindings = {
            "expected": str(one.expected),
            "got": str(one.got),
            "first_names": names,
            "right_side": quoted(source, one.value),
            "source_line": str(one.source.lineno),
            "line": str(one.target.lineno),
        }
        if one.got > one.expected:
            bindings["corrected"] = _collecting(source, one, names)
        related = (Related(source.span(one.source), f"{one.got} here"),)
        yield Fact(source.span(one.target), bindings, related)


def _collecting(source: Source, one: Unpacking, names: str) -> str:
    """The statement with a name for what is left over."""
    if one.iterable is not None:
        return f"for {names}, *rest in {quoted(source, one.iterable)}"
    return f"{names}, *rest = {quoted(source, one.value)}"
