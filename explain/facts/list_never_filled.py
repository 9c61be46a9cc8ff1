"""A list is made empty, nothing in the file puts an item in, and an item of it is asked for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.flow import reaching
from explain.analysis.lengths import counting
from explain.analysis.literals import number
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import unused
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the item at ``span`` that is asked of such a list; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    empty = {one: made for one in values.tree.nodes(ast.Subscript, span) if (made := _made(values, one))}
    node = singled_out(source, ast.Subscript, span, lambda one: one in empty)
    if node is None:
        return
    made = empty[node]
    bindings = {
        "sequence": quoted(source, node.value),
        "expression": quoted(source, node),
        "made_line": str(made.lineno),
        "line": str(node.lineno),
        **_table(source, values, node),
    }
    yield Fact(source.span(node), bindings, (Related(source.span(made), "empty"),))


def _made(values: Values, node: ast.Subscript) -> ast.expr | None:
    """The empty list that ``node`` is asked of, where every use of it only asks for items."""
    if not isinstance(node.value, ast.Name) or isinstance(node.slice, ast.Slice) or number(node.slice) is not None:
        return None
    found = reaching(values.scopes, node.value)
    made = found.only.value if found and found.only else None
    empty = isinstance(made, ast.List) and not made.elts
    called = isinstance(made, ast.Call) and values.is_builtin(made.func, "list") and not made.args
    if not (empty or called):
        return None
    uses = [one for one in values.scopes.uses(node.value.id) if isinstance(one.ctx, ast.Load)]
    if any(_may_fill(values, one) for one in uses):
        return None
    stored = [one for one in values.scopes.uses(node.value.id) if not isinstance(one.ctx, ast.Load)]
    return made if len(stored) == 1 else None


def _may_fill(values: Values, use: ast.Name) -> bool:
    """Whether ``use`` may put an item in: not where it is asked for an item, returned, printed or counted."""
    parent = values.tree.parent(use)
    if isinstance(parent, ast.Subscript):
        return isinstance(parent.slice, ast.Slice) and not isinstance(parent.ctx, ast.Load)
    if isinstance(parent, ast.Call):
        return not values.is_builtin(parent.func, "print", "len", "sum", "sorted", "range", "enumerate")
    return not isinstance(parent, (ast.Return, ast.For, ast.comprehension, ast.Compare, ast.FormattedValue))


def _table(source: Source, values: Values, node: ast.Subscript) -> dict[str, str]:
    """The line that makes all places at once, where two loops count through rows and columns."""
    inner = values.tree.parent(node)
    if not isinstance(inner, ast.Subscript) or inner.value is not node or not isinstance(inner.ctx, ast.Store):
        return {}
    sizes = []
    for index in (node.slice, inner.slice):
        loop = counting(values, index) if isinstance(index, ast.Name) else None
        if loop is None or loop.inclusive or not isinstance(loop.whole, ast.Call) or len(loop.whole.args) != 1:
            return {}
        sizes.append(whole(source, loop.limit))
    row = unused(values, "row") if any("row" in one for one in sizes) else "row"  # a comprehension has names of its own
    return {"table": f"{quoted(source, node.value)} = [[0] * {_factor(sizes[1])} for {row} in range({sizes[0]})]"}


def _factor(size: str) -> str:
    """``size`` as it can stand behind ``*``."""
    return f"({size})" if any(sign in size for sign in (" + ", " - ", " % ")) else size
