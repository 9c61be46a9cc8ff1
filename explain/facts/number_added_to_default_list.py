"""A number is added to an entry of a ``defaultdict`` that makes lists: ``defaultdict(list)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import made_by
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the additions at ``span`` to an entry of such a dictionary; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for grown in values.tree.nodes(ast.AugAssign, span):
        if not isinstance(grown.op, ast.Add) or not isinstance(grown.target, ast.Subscript):
            continue
        made = made_by(values, grown.target.value)
        if made is None or made[0] != "collections.defaultdict" or len(made[1].args) != 1:
            continue
        kind = made[1].args[0]
        if not values.is_builtin(kind, "list") or values.type(grown.value) not in ("", "int", "float"):
            continue
        bindings = {
            "holder": quoted(source, grown.target.value),
            "making": quoted(source, made[1]),
            "made_line": str(made[1].lineno),
            "corrected": f"{quoted(source, made[1].func)}(int)",
            "appended": f"{quoted(source, grown.target)}.append({quoted(source, grown.value)})",
            "added": quoted(source, grown.value),
            "line": str(grown.lineno),
            **replaced(source, kind, "int"),
        }
        yield Fact(source.span(grown), uncut(bindings), (Related(source.span(made[1]), "makes a list for each key"),))
