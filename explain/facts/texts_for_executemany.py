"""``executemany`` is given a list of texts, where each row must be a tuple. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut, unused, with_part
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``, where the first of the texts is written out; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "executemany" or len(call.args) != 2:
            continue
        rows = literal(values, call.args[1], certain=False)
        first = rows.elts[0] if isinstance(rows, (ast.List, ast.Tuple, ast.Set)) and rows.elts else None
        if first is not None and values.type(first) == "str":
            name, texts = unused(values), quoted(source, call.args[1])
            written = with_part(source, call, call.args[1], f"[({name},) for {name} in {texts}]")
            bindings = {"texts": texts, "with_rows": written, "line": str(call.lineno)}
            if written:
                yield Fact(source.span(call), uncut(bindings))
