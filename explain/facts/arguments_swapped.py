"""The arguments of a function or method stand in the wrong order, as written: ``names.insert("Ada", 0)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.known_names import BUILTINS
from explain.analysis.library_calls import made_by
from explain.analysis.literals import literal, number
from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NOT_FUNCTIONS = ("list", "tuple", "dict", "set", "str", "range", "dict_keys", "dict_values")
_FILLED = ("center", "ljust", "rjust")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: bool(_roles(values, one)))
    if call is None:
        return
    called, first, second = whole(source, call.func), *(whole(source, one) for one in call.args)
    roles = _roles(values, call)
    bindings = {
        "function": called.rpartition(".")[2],
        "roles": roles,
        "call": quoted(source, call),
        "corrected": f"{called}({second}, {first})",
        "line": str(call.lineno),
        **replaced(source, call, f"{called}({second}, {first})"),
    }
    yield Fact(source.span(call), bindings)


def _roles(values: Values, call: ast.Call) -> str:
    """What the function of ``call`` takes, in order, where the two arguments plainly stand the other way round."""
    if len(call.args) != 2 or call.keywords or any(isinstance(one, ast.Starred) for one in call.args):
        return ""
    first, second = call.args
    library = _of_library(values, imported_name(values, call.func), first, second)
    if library:
        return library
    if isinstance(call.func, ast.Attribute):
        return _of_method(values, call.func, first, second)
    if values.is_builtin(call.func, "round") and number(first) is not None and number(second) is None:
        return "the number first, and then how many digits to keep"
    if (
        values.is_builtin(call.func, "map", "filter")
        and _is_function(values, second)
        and not _is_function(values, first)
    ):
        return "the function first, and then the values"
    if values.is_builtin(call.func, "enumerate") and number(first) is not None and number(second) is None:
        return "the values first, and then the number to start from"
    if values.is_builtin(call.func, "sum") and number(first) is not None and number(second) is None:
        return "the values first, and then the number to start from"
    return ""


def _of_library(values: Values, name: str, first: ast.expr, second: ast.expr) -> str:
    """What the function ``name`` of the library takes, in order, where the second argument is plainly its first one."""
    if name in ("heapq.heappush", "heapq.heappushpop", "heapq.heapreplace"):
        swapped = values.type(second) == "list" and values.type(first) != "list"
        return "the heap first, and then the value" if swapped else ""
    if name in ("json.dump", "pickle.dump"):
        swapped = _is_file(values, first) and not _is_file(values, second)
        return "the data first, and then the file" if swapped else ""
    if name in ("random.sample", "itertools.islice"):
        swapped = values.type(first) == "int" and values.type(second) != "int"
        return "the values first, and then how many of them" if swapped else ""
    if name == "datetime.datetime.strptime":
        layout = literal(values, first)
        written = layout.value if isinstance(layout, ast.Constant) else None
        swapped = isinstance(written, str) and "%" in written and not isinstance(second, ast.Constant)
        return "the text first, and then its format" if swapped else ""
    return ""


def _is_file(values: Values, node: ast.expr) -> bool:
    made = made_by(values, node)
    return made is not None and made[0] == "open"


def _of_method(values: Values, method: ast.Attribute, first: ast.expr, second: ast.expr) -> str:
    if values.type(second) != "int" or values.type(first) == "int":
        return ""
    kind = values.type(method.value)
    if method.attr == "insert" and kind in ("", "list"):
        return "the place first, and then the item"
    if method.attr in _FILLED and kind in ("", "str") and values.type(first) == "str":
        return "the width first, and then the character to fill up with"
    return ""


def _is_function(values: Values, node: ast.expr) -> bool:
    if isinstance(node, ast.Lambda) or values.is_builtin(node, *BUILTINS):
        return True
    return values.functions.named(node) is not None
