"""The one expression of a line that an error is about: the one that the traceback marks, else the only one there is.

Says nothing of what is wrong with it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable

from explain.analysis.known_names import BUILTINS
from explain.analysis.trees import Tree
from explain.analysis.values import Values
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

    A mark must be exact. What is a whole line or more marks nothing: Pythons before 3.11 have nothing better, and 3.11
    has it for the head of a loop. Then the line may have one such node only.
    """
    if span is None:
        return None
    return _single(source, [node for node in Tree.of(source).nodes(kind, span) if fits(node)], span)


def only_suspect(values: Values, nodes: Iterable[Node], span: Span) -> Node | None:
    """That of ``nodes`` which ``span`` marks, else the only one of a line on which nothing else can have failed.

    For facts that cannot check their types, and so would hold of any expression. Where the line has no mark, code from
    elsewhere may then not run on it: its error would be told of the expression at hand.
    """
    source = values.scopes.source
    found = _single(source, list(nodes), span)
    if found is None or source.span(found) == span or not _is_unmarked(source, span):
        return found
    calls = [one for one in values.tree.nodes(ast.Call, span) if one is not found]
    return found if all(_is_known(values, one.func) for one in calls) else None


def _single(source: Source, nodes: list[Node], span: Span) -> Node | None:
    if span != source.line_span(span.start.line):
        exact = next((one for one in nodes if source.span(one) == span), None)
        if exact is not None:
            return exact
    if len(nodes) != 1 or not _is_unmarked(source, span):
        return None
    return nodes[0] if source.span(nodes[0]).start.line == span.start.line else None


def _is_unmarked(source: Source, span: Span) -> bool:
    """Whether ``span`` is a whole line, or a whole statement."""
    first, last = source.line_span(span.start.line), source.line_span(span.end.line)
    return span.start <= first.start and span.end >= last.end


def _is_known(values: Values, function: ast.expr) -> bool:
    """Whether an error in ``function`` would show a line of its own, or cannot come: one of this file or built in."""
    if not isinstance(function, ast.Name):
        return False
    if values.is_builtin(function, *BUILTINS):
        return True
    binding = values.scopes.bindings(function.id, values.scopes.scope(function))
    return len(binding) == 1 and isinstance(binding[0].node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
