"""The path of the file that a call at a place was given, opened in this file. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import made_by
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one call of ``open`` whose file is used at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    made = [made_by(values, name) for name in values.tree.nodes(ast.Name, span)]
    opened = list(dict.fromkeys(one[1] for one in made if one and one[0] == "open" and one[1].args))
    if len(opened) == 1:
        call = opened[0]
        bindings = {"opened": quoted(source, call.args[0]), "opened_line": str(call.lineno)}
        yield Fact(span, uncut({**bindings, "line": str(span.start.line)}))
