"""A log text has another number of places, such as ``%s``, than the call has values for it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import is_plain
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_METHODS = ("debug", "info", "warning", "warn", "error", "critical", "exception")
_PLACE = re.compile(r"%(?:%|[-+ #0]*\d*(?:\.\d+)?[a-zA-Z])")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span`` whose text is written out; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not isinstance(call.func, ast.Attribute) or call.func.attr not in _METHODS or not is_plain(call):
            continue
        text = call.args[0] if call.args else None
        if not isinstance(text, ast.Constant) or not isinstance(text.value, str) or "%(" in text.value:
            continue
        places = sum(one != "%%" for one in _PLACE.findall(text.value))
        given = len(call.args) - 1
        code = source.code(text)
        if places == given or not given or "\n" in code:
            continue
        bindings = {
            "log_call": quoted(source, call.func),
            "places": str(places),
            "given": str(given),
            "log_text": quoted(source, text),
            "line": str(call.lineno),
        }
        if places < given and code[0] in "'\"" and code[-1] == code[0] and not code.startswith(code[0] * 3):
            longer = code[:-1] + " %s" * (given - places) + code[-1]
            rest = [quoted(source, one) for one in (*call.args[1:], *call.keywords)]
            corrected = f"{quoted(source, call.func)}({', '.join([longer, *rest])})"
            bindings |= {"log_corrected": corrected, **replaced(source, text, longer)}
        yield Fact(source.span(call), uncut(bindings))
