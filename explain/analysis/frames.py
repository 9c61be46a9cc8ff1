"""What a frame stopped at a name would hold, in the order in which CPython looks for a name to suggest.

Decides only which names are there; which of them is near is ``spelling``'s business.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import DECLARED, DELETE, EXCEPT, PARAMETER, WALRUS
from explain.analysis.scopes import COMPREHENSION, FUNCTION, MODULE, Binding, Scope, Scopes

Held = dict[str, Binding]
"""Names in the order of the frame's namespaces, each with the binding to point at."""


def visible(scopes: Scopes, use: ast.Name) -> Held:
    """Every name with a value that ``use`` could name instead: a comprehension's variables first, the module's last."""
    scope = scopes.scope(use)
    spaces = [space for space in scope.outward() if space.kind in (FUNCTION, COMPREHENSION, MODULE)]
    return _held(scopes, use, _with_class_body(scope, spaces))


def suggested_from(scopes: Scopes, use: ast.Name) -> Held:
    """The names that CPython 3.14 chooses its suggestion from.

    Its list, set and dict comprehensions run in the frame around them and leave no variable behind when they fail,
    and a function holds a variable of the function around it only if it uses it.
    """
    frame = scopes.scope(use)
    while frame.parent is not None and frame.kind not in (FUNCTION, MODULE) and frame is not frame.frame:
        if isinstance(frame.node, ast.GeneratorExp):
            break
        frame = frame.parent
    spaces = [space for space in frame.outward() if space.kind in (FUNCTION, COMPREHENSION, MODULE)]
    held = _held(scopes, use, _with_class_body(frame, spaces))
    return {name: one for name, one in held.items() if _in_frame(scopes, name, one, frame)}


def _with_class_body(scope: Scope, spaces: list[Scope]) -> Iterator[Scope]:
    if scope.frame not in spaces:
        yield scope.frame
    yield from spaces


def _in_frame(scopes: Scopes, name: str, binding: Binding, frame: Scope) -> bool:
    if binding.scope is frame or binding.scope.kind not in (FUNCTION, COMPREHENSION):
        return True
    return any(scopes.scope(use) is frame for use in scopes.uses(name))


def _held(scopes: Scopes, use: ast.Name, spaces: Iterator[Scope]) -> Held:
    found: Held = {}
    for space in spaces:
        for name, bindings in space.names.items():
            first = next((one for one in bindings if _has_value(scopes, one, use)), None)
            if first is not None:
                found.setdefault(name, first)
    return found


def _has_value(scopes: Scopes, binding: Binding, use: ast.Name) -> bool:
    """Whether ``binding`` has given its value when ``use`` fails for the first time."""
    if binding.kind in (DELETE, DECLARED, EXCEPT):
        return False
    if binding.kind == PARAMETER or binding.scope.kind == COMPREHENSION:
        return True
    scope = scopes.scope(use)
    if binding.scope is not scope.frame and any(space.kind == FUNCTION for space in scope.outward()):
        return True
    before = (binding.line, getattr(binding.node, "col_offset", 0)) < (use.lineno, use.col_offset)
    return before and (binding.kind == WALRUS or binding.statement is not scopes.tree.statement(use))
