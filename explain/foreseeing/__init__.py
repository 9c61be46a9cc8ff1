"""Errors that are certain to come: a program is followed on paper, and what it is certain to raise is explained.

Nothing of the reader's is imported or run. Its statements are followed one by one with the values that they would have;
of Python's own functions those are asked that only compute. Where a value is not known, every way that the program may
take is followed, and only what is certain on that way is told.
"""

from __future__ import annotations

import ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.explanation import Finding
    from explain.source import Source

LONGEST = 150
"""Lines of a program whose functions are followed although it does not call them: in longer ones it would take long."""


def foreseen(source: Source, catalogue: Catalogue) -> tuple[Finding, ...]:
    """The errors that ``source``, run as a program, is certain to raise, in the order in which they come."""
    tree = source.tree
    if tree is None:
        return ()
    if source.text.count("\n") > LONGEST and not any(map(_runs_something, tree.body)):
        return ()
    from explain.foreseeing.following import follow
    from explain.foreseeing.telling import told

    return tuple(told(source, catalogue, error, place) for error, place in follow(tree, source.text))


def _runs_something(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, (ast.Call, ast.Await))
    return isinstance(statement, (ast.For, ast.While, ast.With, ast.If))
