"""A command that ``subprocess`` starts without ``text=True`` is handed something. That it is text, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import calls, made_by
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_STARTS = ("subprocess.run", "subprocess.check_output", "subprocess.Popen")
_TEXT = ("text", "universal_newlines", "encoding", "errors")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` that hand it over; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call, started in _handing(values, span):
        if any(one.arg in _TEXT for one in started.keywords):
            continue
        code = source.code(started)
        corrected = f"{code[:-1].rstrip().rstrip(',')}, text=True)" if "\n" not in code else ""
        bindings = {
            "started_line": str(started.lineno),
            "line": str(call.lineno),
            **({"corrected": corrected} if corrected else {}),
            **(replaced(source, started, corrected) if corrected else {}),
        }
        yield Fact(source.span(call), uncut(bindings), (Related(source.span(started), "takes bytes"),))


def _handing(values: Values, span: Span) -> Iterator[tuple[ast.Call, ast.Call]]:
    """The calls that hand something to a command, and those that started it."""
    for call in calls(values, span, *_STARTS):
        if any(one.arg == "input" for one in call.keywords):
            yield call, call
    for call in values.tree.nodes(ast.Call, span):
        function = call.func
        if isinstance(function, ast.Attribute) and function.attr == "communicate" and (call.args or call.keywords):
            made = made_by(values, function.value)
            if made is not None and made[0] == "subprocess.Popen":
                yield call, made[1]
