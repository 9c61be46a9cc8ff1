"""A text that was typed in is given to several names at once, which takes it apart letter by letter."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the assignments at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for assigned in values.tree.nodes(ast.Assign, span):
        target, value = assigned.targets[0], assigned.value
        if not isinstance(target, (ast.Tuple, ast.List)) or values.type(value) != "str":
            continue
        made = [one.node for one in values.origins(value).found]
        typed = made[0] if len(made) == 1 else None
        if not isinstance(typed, ast.Call) or not values.is_builtin(typed.func, "input"):
            continue
        corrected = f"{whole(source, value)}.split()"
        bindings = {
            "expected": str(len(target.elts)),
            "value": quoted(source, value),
            "corrected": f"{whole(source, target)} = {corrected}",
            "typed_line": str(typed.lineno),
            "line": str(assigned.lineno),
            **replaced(source, value, corrected),
        }
        yield Fact(source.span(assigned), bindings, (Related(source.span(typed), "one text"),))
