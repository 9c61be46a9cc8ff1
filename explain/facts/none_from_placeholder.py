"""A name still holds the None that it was given as a placeholder."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.nothing import described, uses_of_nothing
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for use, origin in uses_of_nothing(source, span):
        if not isinstance(origin.node, ast.Constant) or origin.binding is None:
            continue
        related = Related(source.span(origin.node), "None stands here")
        yield Fact(source.span(use.node), described(source, use, origin), (related,))
