"""Which values cannot be hashed, as far as the file shows, and what to write for them instead."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import UNHASHABLE
from explain.analysis.classes import Classes
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.places import Span
from explain.source import Source

_DEEPEST = 5
_FORMS = {"list": "tuple({})", "bytearray": "bytes({})", "set": "frozenset({})", "dict": "tuple({}.items())"}


def unhashable(values: Values, node: ast.expr, *, certain: bool, alone: bool = False) -> Iterator[tuple[str, str]]:
    """The type that cannot be hashed in ``node`` and the type of ``node`` itself: a tuple may hold a list.

    Where the file does not show the type, and ``node`` is ``alone`` in question, every such type is offered: the
    message says which it is.
    """
    if alone and not certain and not any(one.type for one in values.origins(node).found):
        yield from ((kind, kind) for kind in ("list", "dict", "set", "bytearray"))
    for origin in values.typed(node, certain=certain):
        if origin.type in UNHASHABLE:
            yield origin.type, origin.type
            return
        inside = _inside(values, origin.node, _DEEPEST) if origin.type == "tuple" else ""
        if inside:
            yield inside, "tuple"
            return


def refused(
    values: Values, span: Span | None, places: list[tuple[ast.AST, ast.expr]]
) -> Iterator[tuple[ast.AST, str, str, dict[str, str]]]:
    """Those of ``places`` whose value cannot be hashed: the node, the value as written, its type, and what facts bind.

    A place is the node that a traceback marks, and the value in it. Without a ``span``, none that is foreseen.
    """
    source = values.scopes.source
    done: set[ast.AST] = set()
    for node, value in places:
        if node in done:
            continue  # Python stops at the first one
        kinds = list(unhashable(values, value, certain=span is None, alone=len(places) == 1))
        if kinds and span is None and foreseen(values.tree, node, "TypeError"):
            continue
        for kind, whole in kinds:
            text = quoted(source, value)
            form = fixed_tuple(values, value) if isinstance(value, ast.Tuple) else hashable_form(whole, text)
            if not form:
                form = hashable_form(whole, f"({text})")
            line = str(getattr(node, "lineno", 1))
            done.add(node)
            edit = replaced(source, value, form)
            yield node, text, whole, {"type": kind, "hashable_form": form, "line": line, **edit}


def membership_in(values: Values, comparison: ast.Compare, *, certain: bool = True) -> str:
    """The type of what ``comparison`` looks into with ``in``; empty for other comparisons."""
    if len(comparison.ops) == 1 and isinstance(comparison.ops[0], (ast.In, ast.NotIn)):
        holder = comparison.comparators[0]
        return values.type(holder) or ("" if certain else _stored_type(values, holder))
    return ""


def _stored_type(values: Values, holder: ast.expr) -> str:
    """The one type of what the methods of the class around store in the attribute ``self.holder``."""
    classes = values.tree.derived(Classes)
    method = classes.method(values.scopes.scope(holder)) if isinstance(holder, ast.Attribute) else None
    if method is None or not isinstance(holder, ast.Attribute) or not isinstance(holder.value, ast.Name):
        return ""
    stores = method.owner.stores.get(holder.attr, []) if method.receives(holder.value.id) else []
    given = [getattr(values.tree.statement(one), "value", None) for one in stores]
    kinds = {values.type(one) if isinstance(one, ast.expr) else "" for one in given}
    return kinds.pop() if len(kinds) == 1 else ""


def hashable_form(kind: str, text: str) -> str:
    """An expression that gives a hashable value with the same content as ``text``, an expression of type ``kind``."""
    if kind == "tuple":
        return f"repr({text})"
    return _FORMS.get(kind, "tuple({})").format(text)


def fixed_tuple(values: Values, written: ast.Tuple) -> str:
    """The tuple ``written`` with a hashable form for each of its own elements that needs one; empty where none does."""
    source = values.scopes.source
    parts = [(one, values.type(one)) for one in written.elts]
    if not any(kind in UNHASHABLE for _, kind in parts):
        return ""
    forms = [_element_form(source, one, kind) if kind in UNHASHABLE else quoted(source, one) for one, kind in parts]
    bare = not source.code(written).startswith("(") and len(forms) > 1
    return ", ".join(forms) if bare else f"({', '.join(forms)}{',' * (len(forms) == 1)})"


def _element_form(source: Source, node: ast.expr, kind: str) -> str:
    """A hashable form of an element: a list that is written out becomes a tuple that is."""
    if isinstance(node, ast.List) and node.elts:
        inner = ", ".join(quoted(source, one) for one in node.elts)
        return f"({inner}{',' * (len(node.elts) == 1)})"
    return hashable_form(kind, quoted(source, node))


def _inside(values: Values, node: ast.AST, depth: int) -> str:
    if not isinstance(node, ast.Tuple) or depth == 0:
        return ""
    for element in node.elts:
        if isinstance(element, ast.Starred):
            continue
        kind = values.type(element)
        found = kind if kind in UNHASHABLE else _inside(values, element, depth - 1)
        if found:
            return found
    return ""
