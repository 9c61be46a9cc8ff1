"""The ``map`` of a pool hands over one value at a time to a function of this file that needs several."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import is_plain, made_by
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.words import listed

_MAPS = ("map", "imap", "imap_unordered")
_STARRED = ("multiprocessing.Pool", "multiprocessing.pool.Pool", "multiprocessing.pool.ThreadPool")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` of ``map`` with one sequence for such a function; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        method = isinstance(call.func, ast.Attribute) and call.func.attr in _MAPS
        if not method or len(call.args) != 2 or not is_plain(call):
            continue
        needed = _needed(values, call.args[0])
        if len(needed) < 2:
            continue
        function, given = quoted(source, call.args[0]), quoted(source, call.args[1])
        spread = f"*zip(*{given})"
        made = made_by(values, call.func.value) if isinstance(call.func, ast.Attribute) else None
        starred = made is not None and made[0] in _STARRED and isinstance(call.func, ast.Attribute)
        whole = f"{quoted(source, call.func)}({function}, {spread})"
        if starred and isinstance(call.func, ast.Attribute) and call.func.attr == "map":
            whole = f"{bracketed(quoted(source, call.func.value), call.func.value)}.starmap({function}, {given})"
        bindings = {
            "function": function,
            "given": given,
            "mapping": quoted(source, call.func),
            "needed": listed([f"`{one}`" for one in needed]),
            "corrected": whole,
            "line": str(call.lineno),
            **replaced(source, call, whole),
        }
        yield Fact(source.span(call), uncut(bindings))


def _needed(values: Values, named: ast.expr) -> list[str]:
    """The parameters without a default of the plain function that ``named`` means."""
    if not isinstance(named, ast.Name):
        return []
    made = [one.node for one in values.origins(named).found]
    function = made[0] if len(made) == 1 else None
    if not isinstance(function, FUNCTIONS):
        return []
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    return names[: len(names) - len(function.args.defaults)]
