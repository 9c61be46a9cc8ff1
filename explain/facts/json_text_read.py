"""The text that a call reads as JSON. It only fills holes: what is wrong with the text, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from json import loads

from explain.analysis.edits import replaced
from explain.analysis.library_calls import made_by
from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import asks_again, bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_LONGEST = 2_000
"""Signs of a text that is tried as JSON."""
_CLIENTS = ("requests", "httpx")
"""Libraries whose answers have the text in ``text`` and read it with ``json()``."""
_VERBS = ("get", "post", "put", "patch", "delete", "request")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: _text(values, one) is not None)
    text = _text(values, call) if call is not None else None
    if call is None or text is None:
        return
    node, tail = text
    line = str(call.lineno)
    if isinstance(node, ast.Constant):
        bindings = {"written_line": str(node.lineno), "line": line, **_raw(source, node)}
        yield Fact(source.span(call), bindings)
        return
    code = bracketed(quoted(source, node), node) + tail
    # What can be read only once is gone when it is shown before the line.
    once = asks_again(node) or tail == ".read()"
    yield Fact(source.span(call), uncut({"read_once" if once else "text": code, "line": line}))


def _raw(source: Source, node: ast.Constant) -> dict[str, str]:
    """The edit that puts an ``r`` before a text whose escapes only Python was to leave alone."""
    raw = f"r{source.code(node)}"
    if raw[1:2] not in ("'", '"') or "\n" in raw or len(raw) > _LONGEST:
        return {}
    try:
        loads(ast.literal_eval(raw))
    except (ValueError, SyntaxError, TypeError, RecursionError):
        return {}
    return {"raw_line": str(node.lineno), **replaced(source, node, raw)}


def _text(values: Values, call: ast.Call) -> tuple[ast.expr, str] | None:
    """The expression that holds what ``call`` reads, and what has to stand behind it to get the text."""
    name = imported_name(values, call.func)
    if name in ("json.loads", "json.load") and call.args and not isinstance(call.args[0], ast.Starred):
        return call.args[0], ".read()" if name == "json.load" else ""
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "json" or call.args:
        return None
    made = made_by(values, call.func.value)
    module, _, verb = made[0].partition(".") if made else ("", "", "")
    return (call.func.value, ".text") if module in _CLIENTS and verb in _VERBS else None
