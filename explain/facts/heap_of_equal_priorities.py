"""The entries of a heap, or of a priority queue, are pairs whose second parts have no order."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import calls, made_by
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_USES = ("heapq.heappush", "heapq.heappop", "heapq.heapify", "heapq.heappushpop", "heapq.heapreplace")
_QUEUES = ("queue.PriorityQueue", "asyncio.PriorityQueue", "multiprocessing.PriorityQueue")
_METHODS = ("put", "get", "put_nowait", "get_nowait")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses of a heap at ``span``, where the file puts pairs into one; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    pairs = list(_pairs(values))
    for call in values.tree.nodes(ast.Call, span):
        if len(pairs) != 1 or not (imported_name(values, call.func) in _USES or _of_queue(values, call)):
            continue
        pair = pairs[0]
        first, *others = [quoted(source, one) for one in pair.elts]
        bindings = {
            "pair": quoted(source, pair),
            "priority": first,
            "numbered": f"({', '.join([first, 'next(counter)', *others])})",
            "pair_line": str(pair.lineno),
            "line": str(call.lineno),
        }
        yield Fact(source.span(call), uncut(bindings), (Related(source.span(pair), "compared from the left"),))


def _pairs(values: Values) -> Iterator[ast.Tuple]:
    """The tuples, written out, that the file puts into heaps, and that have no counter between their parts."""
    pushed = [(call, 1) for call in calls(values, None, "heapq.heappush", "heapq.heappushpop", "heapq.heapreplace")]
    pushed += [(call, 0) for call in values.tree.nodes(ast.Call) if _of_queue(values, call)]
    for call, place in pushed:
        pair = call.args[place] if len(call.args) > place else None
        if isinstance(pair, ast.Tuple) and len(pair.elts) > 1:
            yield pair


def _of_queue(values: Values, call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in _METHODS:
        return False
    made = made_by(values, call.func.value)
    return made is not None and made[0] in _QUEUES
