"""A statement for SQLite marks the place of a value with ``%s``, as other databases have it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.handing import made_by_all
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_RUNS = ("execute", "executemany")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the statements run at ``span`` with such a mark; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not isinstance(call.func, ast.Attribute) or call.func.attr not in _RUNS or not call.args:
            continue
        for made in (one.node for one in made_by_all(values, call.args[0])):
            text = made.value if isinstance(made, ast.Constant) else None
            if not isinstance(made, ast.Constant) or not isinstance(text, str) or not ("%s" in text or "%(" in text):
                continue
            bindings = {
                "mark": "%s" if "%s" in text else "%(",
                "statement": quoted(source, made),
                "statement_line": str(made.lineno),
                "line": str(call.lineno),
                **({"with_places": quoted(source, made).replace("%s", "?")} if "%(" not in text else {}),
            }
            yield Fact(source.span(call), uncut(bindings), (Related(source.span(made), "marks a place"),))
