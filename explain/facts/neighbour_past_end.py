"""The item behind the one that a loop looks at is asked for, and behind the last one there is none."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.lengths import Counting, beyond, counting, is_length, is_tested
from explain.analysis.literals import literal, number, size
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_LEAVING = (ast.Break, ast.Return, ast.Raise, ast.Continue, ast.Delete, ast.Yield, ast.YieldFrom, ast.Await)
_HARMLESS = {"len", "print", "range", "enumerate", "zip", "min", "max", "sum", "sorted", "str", "repr", "abs"}
_SKIPPING = (ast.BoolOp, ast.IfExp, ast.Lambda, ast.comprehension, ast.ListComp, ast.GeneratorExp)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscripts ``rows[i + 1]`` at ``span`` that reach past the end; beforehand those of a written list
    that the last round is certain to come to."""
    values = Values.of(source)
    for subscript in values.tree.nodes(ast.Subscript, span):
        ahead = _ahead(subscript.slice)
        if ahead is None:
            continue
        index, steps = ahead
        loop = counting(values, index)
        over = beyond(values, loop.limit, subscript.value) if loop else None
        if loop is None or over is None or over + loop.inclusive > 0 or over + loop.inclusive + steps < 1:
            continue
        if is_tested(values, loop, subscript.value) or (
            span is None and not _is_certain(values, loop, subscript, over)
        ):
            continue
        bindings = {
            "name": index.id,
            "index": quoted(source, subscript.slice),
            "sequence": quoted(source, subscript.value),
            "expression": quoted(source, subscript),
            "limit": quoted(source, loop.whole),
            "loop_line": str(loop.line),
            "line": str(subscript.lineno),
            **_corrected(source, values, loop, subscript.value, over + loop.inclusive + steps),
        }
        yield Fact(source.span(subscript), bindings, (Related(source.span(loop.whole), "goes to the last item"),))


def _is_certain(values: Values, loop: Counting, subscript: ast.Subscript, over: int) -> bool:
    """Whether there is a last round, it gets to the subscript, and the sequence stays as it is written."""
    rounds = (size(literal(values, subscript.value)) or 0) + over
    if rounds < 1 or not isinstance(loop.loop, ast.For) or not isinstance(subscript.ctx, ast.Load):
        return False
    whole = isinstance(loop.whole, ast.Call) and len(loop.whole.args) == 1
    if not whole or values.tree.statement(subscript) not in loop.loop.body:
        return False
    for above in values.tree.ancestors(subscript):
        if above is loop.loop:
            break
        if isinstance(above, _SKIPPING) or (isinstance(above, ast.Compare) and len(above.ops) > 1):
            return False
    held = subscript.value.id if isinstance(subscript.value, ast.Name) else ""
    if not held or foreseen(values.tree, subscript, "IndexError"):
        return False
    return not any(isinstance(one, _LEAVING) or _changes(one, (held, loop.name)) for one in ast.walk(loop.loop)
                   if one is not loop.loop.target)  # fmt: skip


def _changes(node: ast.AST, names: tuple[str, ...]) -> bool:
    """Whether ``node`` asks for a method of one of ``names``, hands it to a function unseen, or binds it anew."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") not in _HARMLESS:
        return any(isinstance(one, ast.Name) and one.id in names[:1] for one in node.args)
    if isinstance(node, ast.Attribute):
        return isinstance(node.value, ast.Name) and node.value.id in names
    return isinstance(node, ast.Name) and node.id in names and not isinstance(node.ctx, ast.Load)


def _ahead(index: ast.expr) -> tuple[ast.Name, int] | None:
    """``i`` and 1 where ``index`` is ``i + 1``."""
    if not isinstance(index, ast.BinOp) or not isinstance(index.op, ast.Add):
        return None
    for name, more in ((index.left, index.right), (index.right, index.left)):
        steps = number(more)
        if isinstance(name, ast.Name) and steps is not None and steps > 0:
            return name, steps
    return None


def _corrected(source: Source, values: Values, loop: Counting, holder: ast.expr, less: int) -> dict[str, str]:
    """The limit of the loop that ends ``less`` rounds earlier."""
    limit = f"{whole(source, loop.limit)} - {less}"
    if isinstance(loop.limit, ast.BinOp) and not is_length(values, loop.limit, holder):
        right = number(loop.limit.right)
        if isinstance(loop.limit.op, ast.Sub) and right is not None:
            limit = f"{whole(source, loop.limit.left)} - {right + less}"
    if isinstance(loop.whole, ast.Call):
        first = [whole(source, one) for one in loop.whole.args[:-1]]
        return {"corrected": f"range({', '.join([*first, limit])})"}
    return {"corrected": f"{loop.name} {'<=' if loop.inclusive else '<'} {limit}"}
