"""A generator, or another iterator, is used a second time, when nothing is left in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.trees import COMPREHENSIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_ITERATORS = ("generator", "map", "filter", "zip", "enumerate")
_EATING = ("list", "tuple", "set", "dict", "sum", "max", "min", "sorted", "any", "all", "len", "next", "reversed")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    if span is None:
        return
    values = Values.of(source)
    for name in values.tree.nodes(ast.Name, span):
        if not isinstance(name.ctx, ast.Load) or not _consumes(values, name):
            continue
        for origin in values.typed(name, certain=False):
            first = _first(values, name) if origin.type in _ITERATORS and origin.binding is not None else None
            if first is None or origin.binding is None:
                continue
            bindings = {
                "name": name.id,
                "type": origin.type,
                "value": quoted(source, origin.node),
                "first_line": str(first.lineno),
                "assigned_line": str(origin.binding.line),
                "corrected": f"list({_inside(source, origin.node)})",
                "line": str(name.lineno),
            }
            yield Fact(source.span(name), bindings, (Related(source.span(first), "used up here"),))


def _first(values: Values, use: ast.Name) -> ast.Name | None:
    """The first use above ``use`` that takes everything out of the same iterator."""
    for other in values.scopes.uses(use.id):
        above = (other.lineno, other.col_offset) < (use.lineno, use.col_offset)
        if above and _consumes(values, other) and values.scopes.scope(other).frame is values.scopes.scope(use).frame:
            return other
    return None


def _consumes(values: Values, use: ast.Name) -> bool:
    parent = values.tree.parent(use)
    if isinstance(parent, ast.Call):
        return use in parent.args and values.is_builtin(parent.func, *_EATING)
    if isinstance(parent, ast.comprehension):
        return parent.iter is use
    return isinstance(parent, (ast.For, ast.Starred, *COMPREHENSIONS)) and getattr(parent, "iter", use) is use


def _inside(source: Source, value: ast.AST) -> str:
    """The text of ``value`` as the only argument of a call: a generator's own parentheses are not written twice."""
    text = quoted(source, value)
    bare = isinstance(value, ast.GeneratorExp) and text[0] == "(" and text[-1] == ")"
    return text[1:-1] if bare else text
