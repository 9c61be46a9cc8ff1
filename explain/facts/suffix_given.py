"""An ending without its dot is written out in a call of ``with_suffix``. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import uncut, with_part
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    for call in Tree.of(source).nodes(ast.Call, span) if span is not None else ():
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "with_suffix" or len(call.args) != 1:
            continue
        given = call.args[0]
        if not isinstance(given, ast.Constant):
            written = f'"." + {quoted(source, given)}'
        elif isinstance(given.value, str) and given.value.isalnum() and whole(source, given)[0] in "\"'":
            written = whole(source, given)[0] + "." + whole(source, given)[1:]
        else:
            continue
        bindings = {"with_dot": with_part(source, call, given, written), "line": str(call.lineno)}
        if bindings["with_dot"]:
            yield Fact(source.span(call), uncut({**bindings, **replaced(source, given, written)}))
