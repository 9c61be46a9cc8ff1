"""A loop over ``enumerate()`` or ``items()`` names the parts of a pair without brackets around them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted, whole
from explain.analysis.unpacking import loops
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NAMES = 3


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the loops at ``span`` with three names or more; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for target, around in loops(values.tree, span):
        if not isinstance(target, ast.Tuple) or len(target.elts) < _NAMES or not isinstance(around, ast.Call):
            continue
        if not all(isinstance(one, ast.Name) for one in target.elts) or not _gives_pairs(values, around):
            continue
        first, *rest = (whole(source, one) for one in target.elts)
        corrected = f"{first}, ({', '.join(rest)})"
        bindings = {
            "names": quoted(source, target),
            "expected": str(len(target.elts)),
            "got": "2",
            "around": quoted(source, around),
            "pair": ", ".join(f"`{one}`" for one in rest),
            "corrected": corrected,
            "line": str(target.lineno),
            "two_names": f"for {first}, {rest[0]} in {quoted(source, around)}:",
        }
        if _pairs_seen(values, around):
            bindings |= {"pair_seen": quoted(source, around), **replaced(source, target, corrected)}
        yield Fact(source.span(target), bindings)


def _gives_pairs(values: Values, call: ast.Call) -> bool:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr == "items" and not call.args and values.type(call.func.value) in ("", "dict")
    return values.is_builtin(call.func, "enumerate") and not _of_texts(values, call)


def _pairs_seen(values: Values, call: ast.Call) -> bool:
    """Whether the file writes out elements, or values of a dictionary, that can be taken apart."""
    method = call.func if isinstance(call.func, ast.Attribute) else None
    rows = literal(values, method.value if method else call.args[0]) if method or call.args else None
    shown = rows.values if isinstance(rows, ast.Dict) else getattr(rows, "elts", [])
    return bool(shown) and all(isinstance(one, (ast.Tuple, ast.List)) for one in shown)


def _of_texts(values: Values, call: ast.Call) -> bool:
    """Whether the file writes the elements out, and the first is a text or a number, which is no pair."""
    rows = literal(values, call.args[0]) if call.args else None
    first = rows.elts[0] if isinstance(rows, (ast.List, ast.Tuple)) and rows.elts else None
    return isinstance(first, ast.Constant)
