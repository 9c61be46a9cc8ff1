"""What the methods of a file ask of themselves that can only come from the one library class they are derived from.

Judges no version. A class with a second base, or one that the file does not show, may have the name from there.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from explain.analysis.classes import Class, Classes
from explain.analysis.modules import imported_name
from explain.analysis.values import Values
from explain.places import Span

_DEEPEST = 20


def inherited_names(values: Values, span: Span | None, words: Collection[str]) -> Iterator[tuple[str, ast.Attribute]]:
    """The whole name ("unittest.TestCase.assertEquals") and the node of each ``self.assertEquals`` at ``span``.

    Without a span only those are told whose attribute is one of ``words``.
    """
    tree = values.tree
    asked = list(tree.attributes(None, words) if span is None else tree.nodes(ast.Attribute, span))
    if not asked:
        return
    classes = values.tree.derived(Classes)
    origins = {one: origin for one in classes.by_node.values() if (origin := _origin(values, one))}
    for node in asked if origins else ():
        if not isinstance(node.ctx, ast.Load) or not isinstance(node.value, ast.Name):
            continue
        method = classes.method(classes.scopes.scope(node))
        if method is None or not method.receives(node.value.id) or method.owner not in origins:
            continue
        if method.owner.attribute(node.attr) is None:
            yield f"{origins[method.owner]}.{node.attr}", node


def _origin(values: Values, one: Class) -> str:
    """The library's class that ``one`` is derived from by single bases alone; empty where there is none."""
    for _ in range(_DEEPEST):
        if one.node.keywords or one.node.decorator_list or len(one.node.bases) != 1 or "__getattr__" in one.own:
            return ""
        if not one.bases:
            name = imported_name(values, one.node.bases[0])
            return name if "." in name else ""
        [one] = one.bases
    return ""
