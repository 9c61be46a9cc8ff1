"""A file is read though it was opened for writing, or written though it was opened for reading."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT, WITH
from explain.analysis.flow import reaching
from explain.analysis.guards import foreseen
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_WANTED = {
    **dict.fromkeys(("write", "writelines"), "wax"),
    **dict.fromkeys(("read", "readline", "readlines", "iterate"), "r"),
}
"""By method, the modes that allow it."""
_HANDED = {
    **dict.fromkeys(("json.load", "pickle.load", "tomllib.load", "csv.reader", "csv.DictReader"), (0, "read")),
    **dict.fromkeys(("json.dump", "pickle.dump"), (1, "write")),
}
"""By function of the library, which of its arguments is the file, and what it does with that."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node, name, method in _asked(values, span):
        found = reaching(values.scopes, name)
        binding = found.only if found else None
        opened = binding.value if binding and binding.kind in (ASSIGNMENT, WITH) else None
        mode = _mode(values, opened) if isinstance(opened, ast.Call) else ""
        wanted = _WANTED.get(method, "")
        if not mode or not wanted or opened is None or not {*wanted, "+", "U"}.isdisjoint(mode):
            continue
        if span is None and foreseen(values.tree, node, "UnsupportedOperation", "OSError", "ValueError"):
            continue
        bindings = {
            "name": name.id,
            "mode": mode,
            "method": method,
            "expression": quoted(source, node),
            "wanted_mode": wanted[0] + mode[1:].replace("t", ""),
            "open": quoted(source, opened),
            "open_line": str(opened.lineno),
            "line": str(getattr(node, "lineno", 1)),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(opened), f"opened with mode {mode}"),))


def _asked(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.Name, str]]:
    """The uses of names as files: the node, the name and the method, "iterate" for a loop."""
    for call in values.tree.nodes(ast.Call, span) if span is not None else values.tree.calls(None, _WANTED):
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
            yield call, call.func.value, call.func.attr
        handed = _HANDED.get(imported_name(values, call.func)) if call.args and span is not None else None
        given = call.args[handed[0]] if handed and len(call.args) > handed[0] else None
        if handed and isinstance(given, ast.Name):
            yield call, given, handed[1]
    for loop in values.tree.nodes(ast.For, None):
        if isinstance(loop.iter, ast.Name) and (span is None or values.tree.touches(loop.iter, span)):
            yield loop.iter, loop.iter, "iterate"


def _mode(values: Values, call: ast.Call) -> str:
    """The mode that ``open(…)`` is given, "r" without one; empty where it is computed."""
    if not values.is_builtin(call.func, "open") or any(isinstance(one, ast.Starred) for one in call.args):
        return ""
    modes = [one.value for one in call.keywords if one.arg == "mode"] + call.args[1:2]
    if not modes:
        return "r" if all(one.arg for one in call.keywords) else ""
    mode = modes[0]
    return mode.value if isinstance(mode, ast.Constant) and isinstance(mode.value, str) else ""
