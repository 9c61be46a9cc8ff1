"""A function declares a name both global and nonlocal, and the file shows which of the two such a variable is.

It only fills holes. Where the file and a function around both have a variable of the name, either may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.declarations import Declaration, declarations
from explain.analysis.scopes import Scopes
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such names of the statements at ``span``, or of the whole ``source``."""
    scopes = Tree.of(source).derived(Scopes)
    every = list(declarations(scopes, None))
    for one in declarations(scopes, span):
        other = next((two for two in every if _contradict(one, two)), None)
        found = [(way, value) for way in (one, other) if way is not None and (value := way.outside(scopes))]
        if other is None or len(found) != 1 or not scopes.whole:
            continue
        [(kept, value)] = found
        dropped = other if kept is one else one
        bindings = {
            "name": one.name,
            "line": str(one.node.lineno),
            "kept": f"{kept.keyword} {one.name}",
            "dropped": f"{dropped.keyword} {one.name}",
            "dropped_line": str(dropped.node.lineno),
            "defined_line": str(value.line),
        }
        yield Fact(source.span(one.node), bindings, (Related(source.span(value.node), "the only such variable"),))


def _contradict(one: Declaration, other: Declaration) -> bool:
    return (one.name, one.scope) == (other.name, other.scope) and one.keyword != other.keyword
