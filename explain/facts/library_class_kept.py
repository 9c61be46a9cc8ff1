"""A method is called on a name that holds a class of the library, which was not called. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import maker
from explain.analysis.library_results import known
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        holder = call.func.value if isinstance(call.func, ast.Attribute) else None
        made = maker(values, holder) if holder is not None else None
        if holder is None or made is None or made is holder or isinstance(made, ast.Call):
            continue
        if known(imported_name(values, made)):
            bindings = {
                "uncalled": quoted(source, made),
                "held": quoted(source, holder),
                "uncalled_line": str(made.lineno),
                **replaced(source, made, f"{whole(source, made)}()"),
            }
            yield Fact(source.span(call), bindings, (Related(source.span(made), "is not called"),))
