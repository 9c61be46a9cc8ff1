"""A method uses a bare name where its instance has an attribute of that name."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.accounted_for import OF_PYTHON2
from explain.analysis.bare_names import bare_names
from explain.analysis.unbound import SELF_MISSING
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for use, bindings, binding in bare_names(source, span, SELF_MISSING):
        if span is None and (use.id in OF_PYTHON2 or not bindings["attribute"].startswith("self.")):
            continue  # the built-in of Python 2 is meant, or a function of the class body that is no method
        related = (Related(source.span(binding.node), "set here"),) if binding else ()
        yield Fact(source.span(use), bindings, related)
