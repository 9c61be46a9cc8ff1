"""A function or method that works with bytes is given a text. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TAKES_TEXT = ("print", "open", "len", "int", "float", "input", "repr", "str", "list", "ord", "sorted")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one call at ``span`` whose only argument is plainly a text; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: _gives_text(values, one))
    if call is None:
        return
    argument = call.args[0]
    text = quoted(source, argument)
    encoded = f"b{text}" if _same_as_bytes(argument, text) else f"{bracketed(text, argument)}.encode()"
    bindings = {"text": text, "encoded": encoded, "type": "str", "line": str(call.lineno)}
    yield Fact(source.span(call), uncut(bindings))


def _same_as_bytes(argument: ast.expr, text: str) -> bool:
    """Whether ``text``, a text that is written out, means the same letters with a ``b`` before it."""
    single = isinstance(argument, ast.Constant) and text[:1] in ("'", '"') and "\\" not in text
    return single and text.isascii() and not text.startswith(('""', "''")) and text.count(text[0]) == 2


def _gives_text(values: Values, call: ast.Call) -> bool:
    if len(call.args) != 1 or call.keywords or values.is_builtin(call.func, *_TAKES_TEXT):
        return False
    return values.type(call.args[0]) == "str"
