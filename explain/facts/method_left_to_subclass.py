"""A method that a base class leaves to others was called, and the file's one subclass has not got it. It fills holes.

Binds ``base``, ``method``, ``subclass`` and ``subclass_line``; where the subclass has a method of nearly that name,
``misspelled`` and ``misspelled_line`` as well.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.spelling import closest


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the method around the ``raise`` at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for statement in values.tree.nodes(ast.Raise, span):
        method = values.scopes.scope(statement).frame.node
        base = values.tree.parent(method) if isinstance(method, FUNCTIONS) else None
        if not isinstance(base, ast.ClassDef) or not isinstance(method, FUNCTIONS):
            continue
        below = [one for one in values.tree.nodes(ast.ClassDef) if _builds_on(one, base)]
        lacking = [one for one in below if method.name not in _own(one)]
        if len(lacking) != 1:
            continue
        own = _own(lacking[0])
        bindings = {
            "base": base.name,
            "method": method.name,
            "subclass": lacking[0].name,
            "subclass_line": str(lacking[0].lineno),
        }
        inherited = _own(base).keys()
        others = [one for one in own if one not in inherited]
        near = closest(method.name, others) or next((one for one in others if sorted(one) == sorted(method.name)), None)
        if near:
            bindings |= {"misspelled": near, "misspelled_line": str(own[near])}
        related = (Related(source.line_span(lacking[0].lineno), f"has no {method.name}"),)
        yield Fact(source.span(statement), bindings, related)


def _builds_on(defined: ast.ClassDef, base: ast.ClassDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == base.name for one in defined.bases)


def _own(defined: ast.ClassDef) -> dict[str, int]:
    """The methods of the class, with their lines."""
    return {one.name: one.lineno for one in defined.body if isinstance(one, FUNCTIONS)}
