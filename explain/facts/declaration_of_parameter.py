"""A function declares its own parameter global or nonlocal: whether there is such a variable outside of it at all.

It only fills holes: the line that gives that variable its value (``outside_line``), or else the line that has no
variable to name (``useless_line``).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.declarations import declarations
from explain.analysis.scopes import Scopes
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such names of the statements at ``span``, or of the whole ``source``."""
    scopes = Tree.of(source).derived(Scopes)
    for one in declarations(scopes, span):
        if one.parameter is None:
            continue
        bindings = {"name": one.name, "scope": one.keyword, "line": str(one.node.lineno), "function": one.function}
        outside = one.outside(scopes)
        if outside is not None:
            bindings["outside_line"] = str(outside.line)
        elif scopes.whole:
            bindings["useless_line"] = str(one.node.lineno)
        yield Fact(source.span(one.node), bindings, (Related(source.span(one.parameter), "the parameter"),))
