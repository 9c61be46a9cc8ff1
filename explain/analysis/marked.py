"""The one expression of a line that an error is about: the one that the traceback marks, else the only one there is.

Says nothing of what is wrong with it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from explain.analysis.trees import Tree
from explain.places import Span
from explain.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Node = TypeVar("Node", bound=ast.AST)


def singled_out(
    source: Source, kind: type[Node], span: Span | None, fits: Callable[[Node], bool] = lambda node: True
) -> Node | None:
    """The node of exactly the class ``kind`` that ``span`` marks and that ``fits``; None where that is not sure.

    Pythons before 3.11 mark a whole line. Then the line may have one such node only; every other mark must be exact.
    """
    if span is None:
        return None
    near = [node for node in Tree.of(source).nodes(kind, span) if fits(node)]
    if span == source.line_span(span.start.line):
        return near[0] if len(near) == 1 else None
    return next((node for node in near if source.span(node) == span), None)


def bracketed(code: str, node: ast.AST) -> str:
    """``code``, which is ``node``'s, so that a dot, a bracket or an operator can follow it."""
    text = isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    return code if text or isinstance(node, _CLOSED) else f"({code})"


def uncut(bindings: dict[str, str]) -> dict[str, str]:
    """Those of ``bindings`` that hold code in full: what was cut short nobody can write."""
    return {name: value for name, value in bindings.items() if "…" not in value}


def asks_again(node: ast.AST) -> bool:
    """Whether ``node`` calls what may answer otherwise when it is written a second time, as ``input()`` does."""
    calls = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
    return any(not isinstance(one, ast.Attribute) or one.attr not in _SAME_AGAIN for one in calls)


_SAME_AGAIN = ("get", "split", "rsplit", "splitlines", "partition", "strip", "lstrip", "rstrip", "replace", "lower")
_CLOSED = (
    *(ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.JoinedStr),
    *(ast.List, ast.ListComp, ast.Dict, ast.DictComp, ast.Set, ast.SetComp),
)
