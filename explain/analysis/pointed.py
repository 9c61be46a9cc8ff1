"""The one expression of a kind that an error's place can mean, and expressions as they can stand in new code.

For facts that fill a page's holes with the names at hand and cannot check their types: what they name must then be the
expression that failed, so where two could have, or code from elsewhere runs on the same line, none is named.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping

from explain.analysis.known_names import BUILTINS
from explain.analysis.quoting import whole
from explain.analysis.values import Values
from explain.places import Span
from explain.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Node = TypeVar("Node", bound=ast.AST)

_PRIMARY = (
    *(ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.List, ast.ListComp, ast.Dict, ast.DictComp, ast.Set),
    *(ast.SetComp, ast.JoinedStr),
)
_WRITTEN_OUT = (ast.Constant, ast.List, ast.Tuple, ast.Dict, ast.Set)
_LOOSE = (ast.IfExp, ast.Lambda, ast.BoolOp, ast.Compare, ast.NamedExpr, ast.Yield, ast.YieldFrom)


def pointed(values: Values, nodes: Iterable[Node], span: Span) -> Node | None:
    """That of ``nodes`` which is marked by ``span``; of a line without a mark, the only one that can have failed."""
    source = values.scopes.source
    found = list(nodes)
    marked = next((one for one in found if source.span(one) == span), None)
    if marked is not None or len(found) != 1 or not _is_unmarked(source, span):
        return marked
    calls = [one for one in values.tree.nodes(ast.Call, span) if one is not found[0]]
    return found[0] if all(_is_known(values, one.func) for one in calls) else None


def primary(source: Source, node: ast.expr) -> str:
    """The code of ``node`` as it can stand before a dot or a bracket: ``(a + b)``, ``rows``."""
    text = whole(source, node)
    plain = isinstance(node, _PRIMARY) or (isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)))
    return text if plain or _is_in_brackets(node, text) else f"({text})"


def operand(source: Source, node: ast.expr) -> str:
    """The code of ``node`` as it can stand beside ``in`` or ``==``."""
    text = whole(source, node)
    loose = isinstance(node, _LOOSE) or (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not))
    return f"({text})" if loose or (isinstance(node, ast.Tuple) and not _is_in_brackets(node, text)) else text


def shows_itself(values: Values, node: ast.expr) -> bool:
    """Whether ``node`` is written out, a literal, a display or a built-in name: to print it would tell nothing new."""
    inner = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(inner, _WRITTEN_OUT) or values.is_builtin(node, *BUILTINS)


def unused(values: Values, wanted: str = "one") -> str:
    """A name for the variable of a new loop, which the file has not got: the ``wanted`` one, if it is free."""
    return next((one for one in (wanted, "element", "each") if one not in values.tree.names), "each_one")


def uncut(bindings: Mapping[str, str]) -> dict[str, str]:
    """Those of ``bindings`` that were not cut short: what ends in ``…`` nobody can write. An edit stays as it is."""
    return {name: value for name, value in bindings.items() if name.startswith("fix") or not value.endswith("…")}


def _is_in_brackets(node: ast.expr, text: str) -> bool:
    return isinstance(node, (ast.Tuple, ast.GeneratorExp)) and text.startswith("(") and text.endswith(")")


def _is_unmarked(source: Source, span: Span) -> bool:
    """Whether ``span`` is a whole line, or a whole statement: what Python 3.11 has for the head of a loop."""
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
