"""A call leaves out an argument that the function, defined in the same file or the library, cannot do without."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.bad_calls import bad_calls, described, lacks_object
from explain.analysis.callees import Callees
from explain.analysis.signatures import as_printed
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for bad in bad_calls(source, span, "missing"):
        if span is not None and lacks_object(Tree.of(source).derived(Callees), bad.call):
            continue  # another fact: what is missing is the object
        names = bad.misfit.names
        bindings = {
            **described(source, bad),
            "missing": as_printed(names),
            "first_missing": names[0],
            "count": str(len(names)),
            "kind": "keyword-only" if bad.misfit.keyword_only else "positional",
        }
        related = (Related(source.line_span(bad.callee.line), "defined here"),) if bad.callee.line else ()
        yield Fact(source.span(bad.call), bindings, related)
