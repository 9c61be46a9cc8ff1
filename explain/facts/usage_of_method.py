"""How a built-in function or method is called whose call at a place has too few or too many arguments.

It only fills holes. The table holds what programs of every day call, as the documentation writes it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, shortened
from explain.analysis.rewriting import primary
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_METHODS = {
    "replace": "replace(old, new)",
    "split": "split(separator)",
    "join": "join(texts)",
    "count": "count(value)",
    "index": "index(value)",
    "find": "find(text)",
    "startswith": "startswith(text)",
    "endswith": "endswith(text)",
    "strip": "strip()",
    "upper": "upper()",
    "lower": "lower()",
    "append": "append(item)",
    "insert": "insert(index, item)",
    "remove": "remove(item)",
    "pop": "pop(index)",
    "extend": "extend(items)",
    "reverse": "reverse()",
    "clear": "clear()",
    "keys": "keys()",
    "values": "values()",
    "items": "items()",
    "get": "get(key, default)",
    "update": "update(other)",
    "setdefault": "setdefault(key, default)",
    "add": "add(item)",
    "discard": "discard(item)",
}
_FUNCTIONS = {
    "isinstance": "isinstance(value, type)",
    "len": "len(group)",
    "range": "range(start, stop, step)",
    "sum": "sum(numbers)",
    "abs": "abs(number)",
    "round": "round(number, digits)",
    "input": "input(prompt)",
    "enumerate": "enumerate(values)",
    "int": "int(text)",
    "float": "float(text)",
    "chr": "chr(number)",
    "ord": "ord(letter)",
    "any": "any(values)",
    "all": "all(values)",
    "hasattr": "hasattr(value, name)",
    "getattr": "getattr(value, name)",
    "setattr": "setattr(value, name, new)",
    "divmod": "divmod(number, divisor)",
    "pow": "pow(base, exponent)",
    "reversed": "reversed(values)",
    "map": "map(function, values)",
    "filter": "filter(function, values)",
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: bool(_usage(source, values, one)))
    if call is None:
        call = singled_out(source, ast.Call, span, lambda one: bool(_named(source, values, one)))
        if call is not None:
            yield Fact(source.span(call), _named(source, values, call))
    else:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        yield Fact(source.span(call), {"callee": name, "usage": shortened(_usage(source, values, call))})


def _named(source: Source, values: Values, call: ast.Call) -> dict[str, str]:
    """The call of ``sort`` or ``sorted`` whose last argument, True or False, is named, as both want it."""
    sorts = isinstance(call.func, ast.Attribute) and call.func.attr == "sort" and values.type(call.func.value) == "list"
    places = 1 if sorts else 2 if values.is_builtin(call.func, "sorted") else 0
    if not places or len(call.args) != places or call.keywords or isinstance(call.args[-1], ast.Starred):
        return {}
    last = call.args[-1]
    if not isinstance(last, ast.Constant) or not isinstance(last.value, bool):
        return {}
    given = [*(quoted(source, one) for one in call.args[:-1]), f"reverse={quoted(source, last)}"]
    named = f"{quoted(source, call.func)}({', '.join(given)})"
    return {"named": named, "keyword": "reverse", **replaced(source, call, named)}


def _usage(source: Source, values: Values, call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute) and call.func.attr in _METHODS:
        return f"{primary(source, call.func.value)}.{_METHODS[call.func.attr]}"
    if isinstance(call.func, ast.Name) and values.is_builtin(call.func, *_FUNCTIONS):
        return _FUNCTIONS[call.func.id]
    return ""
