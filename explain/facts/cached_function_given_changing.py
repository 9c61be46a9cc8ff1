"""A function that keeps its results by its arguments (``lru_cache``) is given a list, or another changing value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import only_function
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_CACHES = ("functools.lru_cache", "functools.cache")
_FIXED = {"list": "tuple", "set": "frozenset"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` of such functions; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        function = only_function(values, call.func)
        mark = next((one for one in function.decorator_list if _caches(values, one)), None) if function else None
        if function is None or mark is None:
            continue
        bindings = {
            "function": function.name,
            "cache": "@" + quoted(source, mark),
            "cache_line": str(mark.lineno),
            "defined_line": str(function.lineno),
            "line": str(call.lineno),
        }
        related = (Related(source.line_span(mark.lineno), "looks results up by the arguments"),)
        for given in (*call.args, *(one.value for one in call.keywords)):
            kind = values.type(given)
            if kind in ("list", "set", "dict"):
                told = {"type": kind, "given": quoted(source, given)}
                told |= {"fixed": f"{_FIXED[kind]}({quoted(source, given)})"} if kind in _FIXED else {}
                yield Fact(source.span(call), uncut({**bindings, **told}), related)
        for kind in ("list", "set", "dict"):  # which it is, the message says
            yield Fact(source.span(call), uncut({**bindings, "type": kind}), related)


def _caches(values: Values, mark: ast.expr) -> bool:
    return imported_name(values, mark.func if isinstance(mark, ast.Call) else mark) in _CACHES
