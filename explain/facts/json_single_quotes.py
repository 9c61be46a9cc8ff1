"""A text that is written out is given to ``json.loads``, with single quotes, which JSON does not know."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not _loads(call.func) or len(call.args) != 1:
            continue
        whole = literal(values, call.args[0])
        text = whole.value if isinstance(whole, ast.Constant) else None
        if whole is None or not isinstance(text, str) or not _is_python(text):
            continue
        if span is None and foreseen(values.tree, call, "JSONDecodeError", "ValueError"):
            continue
        bindings = {
            "text": quoted(source, whole),
            "corrected": repr(text.replace("'", '"')),
            "text_line": str(whole.lineno),
            "call": quoted(source, call),
            "line": str(call.lineno),
        }
        yield Fact(source.span(call), bindings, (Related(source.span(whole), "single quotes inside"),))


def _loads(target: ast.expr) -> bool:
    return isinstance(target, ast.Attribute) and target.attr == "loads" and getattr(target.value, "id", "") == "json"


def _is_python(text: str) -> bool:
    """Whether the first thing in the outermost brackets is a text in single quotes."""
    inner = text.lstrip()
    while inner[:1] in ("[", "{"):
        inner = inner[1:].lstrip()
    return inner.startswith("'") and text.lstrip()[:1] in ("[", "{", "'")
