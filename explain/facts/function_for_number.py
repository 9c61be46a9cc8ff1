"""A number is to be made of a function itself, because the brackets behind its name are missing: ``int(input)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.known_names import BUILTINS
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not values.is_builtin(call.func, "int", "float") or len(call.args) != 1:
            continue
        given = call.args[0]
        plain = values.is_builtin(given, *BUILTINS) or values.functions.named(given) is not None
        if not plain and not isinstance(given, ast.Attribute):
            continue
        corrected = f"{whole(source, given)}()"
        bindings = {
            "call": quoted(source, call),
            "function": quoted(source, given),
            "corrected": f"{whole(source, call.func)}({corrected})",
            "line": str(call.lineno),
            **replaced(source, given, corrected),
        }
        yield Fact(source.span(call), bindings)
