"""A name is used that nothing binds; where there is one, with the name in scope that CPython 3.14 would suggest."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.trees import Tree
from explain.analysis.unbound import NEAR_NAME, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for cause in causes(source, span, NEAR_NAME):
        bindings = {"name": cause.use.id, "line": str(cause.use.lineno)}
        if not cause.word:
            yield Fact(source.span(cause.use), bindings)
            continue
        bindings["suggestion"] = cause.word
        parent = Tree.of(source).parent(cause.use)
        if cause.binding is not None or (isinstance(parent, ast.Call) and parent.func is cause.use):
            bindings |= replaced(source, cause.use, cause.word)
        related: tuple[Related, ...] = ()
        if cause.binding is not None:
            bindings["defined_line"] = str(cause.line)
            related = (Related(source.span(cause.binding.node), "the name in scope"),)
        yield Fact(source.span(cause.use), bindings, related)
