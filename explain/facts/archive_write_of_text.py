"""A zip archive is given a text with ``write``, which takes the name of a file."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import made_by
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the ``write`` of an archive at ``span`` that names the file in the archive too; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "write" or len(call.args) != 2:
            continue
        made = made_by(values, call.func.value)
        if made is None or made[0] != "zipfile.ZipFile" or call.keywords:
            continue
        text, name = (quoted(source, one) for one in call.args)
        archive = quoted(source, call.func.value)
        corrected = f"{archive}.writestr({name}, {text})"
        bindings = {"archive": archive, "text": text, "corrected": corrected, "line": str(call.lineno)}
        yield Fact(source.span(call), uncut({**bindings, **replaced(source, call, corrected)}))
