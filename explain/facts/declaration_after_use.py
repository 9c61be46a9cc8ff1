"""A global or nonlocal line stands below a line of the same scope that uses its name, or gives it a value or a type.

It only fills holes: the earlier line (``first_line``), and whether the line is to be moved (``function``) or taken out,
because one above has said the same (``declared_line``) or because it stands in no function (``outer_line``).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.declarations import Declaration, declarations
from explain.analysis.scopes import MODULE, Scopes
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such names of the statements at ``span``, or of the whole ``source``."""
    scopes = Tree.of(source).derived(Scopes)
    every = list(declarations(scopes, None))
    for one in declarations(scopes, span):
        used = _used_above(scopes, one)
        if used is None:
            continue
        number = one.node.lineno
        bindings = {"name": one.name, "scope": one.keyword, "line": str(number), "first_line": str(used.lineno)}
        above = [other.node.lineno for other in every if _same(other, one) and other.node.lineno < number]
        if one.scope.kind == MODULE and one.keyword == "global":
            bindings["outer_line"] = str(number)
        elif one.function and above:
            bindings["declared_line"] = str(above[0])
        elif one.function:
            bindings["function"] = one.function
        yield Fact(source.span(one.node), bindings, (Related(source.span(used), ""),))


def _used_above(scopes: Scopes, one: Declaration) -> ast.Name | None:
    """The first use of the name in its very scope, as Python counts it, that stands above the statement."""
    uses = (use for use in scopes.uses(one.name) if scopes.scope(use) is one.scope)
    first = min(uses, key=lambda use: (use.lineno, use.col_offset), default=None)
    return first if first is not None and first.lineno < one.node.lineno else None


def _same(other: Declaration, one: Declaration) -> bool:
    return (other.name, other.keyword, other.scope) == (one.name, one.keyword, one.scope)
