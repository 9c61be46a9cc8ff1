"""A dict or set is changed in size by the loop that goes over it, and the loop's next step fails."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.changes import Change, changes
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.trees import EVERYWHERE, Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for loop in values.tree.nodes(ast.For, None):
        if span is not None and not (values.tree.touches(loop.iter, span) or values.tree.touches(loop.target, span)):
            continue
        if span is None and not _takes_out(values.tree, loop):
            continue
        holder = _iterated(loop.iter)
        for change in changes(values, loop, holder) if holder is not None else ():
            if change.keeps_size:
                continue
            kinds = {one.type for one in values.typed(change.holder, certain=span is None)}
            if span is None and (not _is_certain(values, loop, change) or kinds.isdisjoint(("dict", "set"))):
                continue
            kind = change.kind if not kinds & {"dict", "set"} else min(kinds & {"dict", "set"})
            text = quoted(source, change.holder)
            bindings = {
                "name": text,
                "kind": kind,
                "change": quoted(source, change.node),
                "change_line": str(getattr(change.node, "lineno", 1)),
                "loop_line": str(loop.lineno),
                "corrected": f"list({quoted(source, loop.iter)})",
                "line": str(loop.lineno),
                **replaced(source, loop.iter, f"list({quoted(source, loop.iter)})"),
            }
            yield Fact(source.span(loop.iter), bindings, (Related(source.span(change.node), "changes its size"),))
            break


def _takes_out(tree: Tree, loop: ast.For) -> bool:
    """Whether something is taken out of something on a line of ``loop``."""
    last = loop.end_lineno or loop.lineno
    return any(loop.lineno <= line <= last for line in tree.derived(_lines_of_removals))


def _lines_of_removals(tree: Tree) -> list[int]:
    removals: list[ast.Call | ast.Delete] = [*tree.calls(EVERYWHERE, ("pop", "remove")), *tree.nodes(ast.Delete)]
    return [one.lineno for one in removals]


def _iterated(iterable: ast.expr) -> ast.expr | None:
    """What a loop over ``d`` or ``d.items()`` goes over itself; None where it goes over a copy."""
    if isinstance(iterable, ast.Call) and isinstance(iterable.func, ast.Attribute) and not iterable.args:
        return iterable.func.value if iterable.func.attr in ("keys", "values", "items") else None
    return iterable if isinstance(iterable, (ast.Name, ast.Attribute)) else None


def _is_certain(values: Values, loop: ast.For, change: Change) -> bool:
    """Whether the change always alters the size, and the loop then always goes on."""
    if not change.removes_current or foreseen(values.tree, loop.iter, "RuntimeError"):
        return False
    leaving = (ast.Break, ast.Return, ast.Raise, ast.Yield, ast.YieldFrom, ast.Await)
    if any(isinstance(node, leaving) for node in ast.walk(loop)):
        return False
    return len(list(changes(values, loop, change.holder))) == 1 and not foreseen(values.tree, change.node, "KeyError")
