"""A list is given for the one place of an ``IN (?)`` in a statement in SQL. It only fills holes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.library_calls import maker
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.sql_texts import statements
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ONE_PLACE = re.compile(r"\bIN ?(?:\( ?\? ?\)|\?)", re.IGNORECASE)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` with such a statement as their first argument; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for statement in statements(values, span):
        call, text = statement.call, statement.text
        given = maker(values, call.args[1]) if len(call.args) == 2 else None
        found = _ONE_PLACE.search(" ".join(text.split()))
        if found is None or text.count("?") != 1 or not isinstance(given, (ast.Tuple, ast.List)):
            continue
        if len(given.elts) == 1:
            group = quoted(source, given.elts[0])
            bindings = {
                "one_place": found[0],
                "group": group,
                "marks": f'marks = ", ".join("?" * len({group}))',
                "with_marks": f'{quoted(source, call.func)}(f"… IN ({{marks}})", {group})',
                "line": str(call.lineno),
            }
            yield Fact(source.span(call), {**uncut(bindings), "with_marks": bindings["with_marks"]})
