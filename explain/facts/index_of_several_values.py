"""Several values, divided by a comma, stand in the square brackets after a list. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.literals import literal
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import primary, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ROWS = ("list", "tuple")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscript at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    subscripts = [one for one in values.tree.nodes(ast.Subscript, span) if _places(one)]
    subscript = only_suspect(values, subscripts, span)
    if subscript is None:
        return
    bindings = {"expression": shortened(whole(source, subscript)), "line": str(subscript.lineno)}
    if isinstance(subscript.value, (ast.List, ast.Tuple)):
        rows = whole(source, subscript.value), f"[{', '.join(whole(source, one) for one in _places(subscript))}]"
        bindings["with_comma"] = shortened(", ".join(rows))
    else:
        places = "".join(f"[{whole(source, one)}]" for one in _places(subscript))
        rows_known, has_rows = _rows(values, subscript.value)
        steps = primary(source, subscript.value) + places
        if rows_known and not has_rows:
            holder = primary(source, subscript.value)
            alone = ", ".join(f"{holder}[{whole(source, one)}]" for one in _places(subscript))
            bindings["one_by_one"] = shortened(alone)
        else:
            bindings["steps"] = shortened(steps)
        if len(_places(subscript)) == 2 and has_rows:
            bindings |= replaced(source, subscript, steps)
    yield Fact(source.span(subscript), uncut(bindings))


def _places(subscript: ast.Subscript) -> list[ast.expr]:
    """The values in the brackets, where there are several and each could stand in brackets of its own."""
    several = subscript.slice.elts if isinstance(subscript.slice, ast.Tuple) else []
    odd = any(isinstance(one, (ast.Slice, ast.Starred)) for one in several)
    return several if len(several) > 1 and not odd else []


def _rows(values: Values, holder: ast.expr) -> tuple[bool, bool]:
    """Whether the types of all elements of the list ``holder`` show, and whether all are lists or tuples."""
    written = literal(values, holder)
    kinds = [values.type(one) for one in written.elts] if isinstance(written, (ast.List, ast.Tuple)) else []
    return bool(kinds) and all(kinds), bool(kinds) and all(kind in _ROWS for kind in kinds)
