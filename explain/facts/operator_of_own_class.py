"""An operator stands between objects of a class of the file, which defines no method for it. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT
from explain.analysis.marked import singled_out
from explain.analysis.rewriting import primary, uncut
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_METHODS = {
    **{"Add": ("__add__", "+"), "Sub": ("__sub__", "-"), "Mult": ("__mul__", "*"), "Div": ("__truediv__", "/")},
    **{"FloorDiv": ("__floordiv__", "//"), "Mod": ("__mod__", "%"), "Pow": ("__pow__", "**")},
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields, for the one operator at ``span``, the classes of the file that may be meant: the message says which."""
    node = singled_out(source, ast.BinOp, span)
    method, sign = _METHODS.get(type(node.op).__name__, ("", "")) if node is not None else ("", "")
    if node is None or not method:
        return
    values = Values.of(source)
    for defined in values.tree.nodes(ast.ClassDef):
        own = {one.name for one in defined.body if isinstance(one, FUNCTIONS)}
        if method in own or defined.bases or defined.decorator_list:
            continue
        bindings = {"left": defined.name, "special": f"{method}(self, other)", "class_line": str(defined.lineno)}
        bindings["operator"] = sign
        related = (Related(source.line_span(defined.lineno), f"has no {method}"),)
        attribute = _one_attribute(defined)
        if attribute and all(_is_made(values, one, defined) for one in (node.left, node.right)):
            sides = f"{primary(source, node.left)}.{attribute} {sign} {primary(source, node.right)}.{attribute}"
            bindings = uncut({**bindings, "with_values": sides})
        yield Fact(source.span(node), bindings, related)


def _is_made(values: Values, side: ast.expr, defined: ast.ClassDef) -> bool:
    """Whether ``side`` is, or holds, an object made of the class or of one that builds on it."""
    if isinstance(side, ast.Name):
        found = values.scopes.bindings(side.id, values.scopes.scope(side))
        value = found[0].value if len(found) == 1 and found[0].kind == ASSIGNMENT else None
        return value is not None and not isinstance(value, ast.Name) and _is_made(values, value, defined)
    name = side.func.id if isinstance(side, ast.Call) and isinstance(side.func, ast.Name) else ""
    below = [one.name for one in values.tree.nodes(ast.ClassDef) if _builds_on(one, defined)]
    return bool(name) and name in (defined.name, *below)


def _builds_on(other: ast.ClassDef, defined: ast.ClassDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == defined.name for one in other.bases)


def _one_attribute(defined: ast.ClassDef) -> str:
    """The one attribute that the methods of the class store; empty without one, or with several."""
    found = {
        node.attr
        for node in ast.walk(defined)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    }
    return found.pop() if len(found) == 1 else ""
