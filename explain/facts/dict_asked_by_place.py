"""A dictionary whose keys are all texts is asked for its first, second or last entry by a number."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.literals import keys, literal, number
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_MOST = 20


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscripts at ``span`` that ask so; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        place = number(node.slice)
        table = literal(values, node.value, certain=False) if place is not None and abs(place) < _MOST else None
        known = keys(table) if isinstance(table, ast.Dict) else None
        if not known or not all(isinstance(one.value, str) and not one.value.isdecimal() for one in known):
            continue
        name = whole(source, node.value)
        bindings = {
            "name": quoted(source, node.value),
            "key": str(place),
            "keys_at": f"list({name})[{place}]",
            "values_at": f"list({name}.values())[{place}]",
            "first_key": quoted(source, known[0]),
            "defined_line": str(known[0].lineno),
            "line": str(node.lineno),
            **replaced(source, node.value, f"list({name})"),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(known[0]), "its keys are texts"),))
