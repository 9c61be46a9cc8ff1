"""A dictionary that was read from JSON is asked for a number, and keys in JSON are texts."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import made_by
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such questions at ``span``; nothing beforehand, as the data may be a list."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        kind = values.type(node.slice)
        made = made_by(values, node.value)
        if made is None or made[0] not in ("json.loads", "json.load") or kind not in ("int", "float"):
            continue
        key = quoted(source, node.slice)
        written = isinstance(node.slice, ast.Constant)
        as_text = f'"{key}"' if written else f"str({key})"
        bindings = {
            "data": quoted(source, node.value),
            "number_key": key,
            "corrected": f"{quoted(source, node.value)}[{as_text}]",
            "loaded_line": str(made[1].lineno),
            "line": str(node.lineno),
            **({"key": key} if written else {}),
            **replaced(source, node.slice, as_text),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(made[1]), "its keys are texts"),))
