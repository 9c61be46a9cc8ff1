"""A tuple of a written list of tuples is asked for one of its values by a name: ``item["price"]``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP
from explain.analysis.flow import reaching
from explain.analysis.handing import handed_over
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.words import listed

_MOST = 4


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscripts at ``span`` that ask such a row; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        row = (
            _row(values, node.value)
            if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str)
            else None
        )
        if row is None or not row.elts:
            continue
        name = quoted(source, node.value)
        places = [f"`{name}[{place}]` is `{quoted(source, one)}`" for place, one in enumerate(row.elts[:_MOST])]
        bindings = {
            "name": name,
            "expression": quoted(source, node),
            "row": quoted(source, row),
            "row_line": str(row.lineno),
            "places": listed(places),
            "line": str(node.lineno),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(row), "a tuple"),))


def _row(values: Values, holder: ast.expr) -> ast.Tuple | None:
    """The tuple that ``holder`` is, or the first of the written list that a loop gives it from."""
    made = [one.node for one in (*values.origins(holder).found, *handed_over(values, holder))]
    written = next((one for one in made if isinstance(one, ast.Tuple)), None)
    if written is not None:
        return written
    found = reaching(values.scopes, holder) if isinstance(holder, ast.Name) else None
    binding = found.only if found else None
    if binding is None or binding.kind != LOOP or binding.value is None:
        return None
    rows = [one.node for one in (*values.origins(binding.value).found, *handed_over(values, binding.value))]
    table = next((one for one in rows if isinstance(one, (ast.List, ast.Tuple))), None)
    first = table.elts[0] if table is not None and table.elts else None
    return first if isinstance(first, ast.Tuple) else None
