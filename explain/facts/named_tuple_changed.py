"""A field of a named tuple is given a value, and tuples cannot be changed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.changed_copies import fields_set
from explain.analysis.edits import replaced
from explain.analysis.modules import imported_name
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the assignments at ``span`` to a name that is a field of the file's one named tuple with it."""
    if span is None:
        return
    values = Values.of(source)
    for change in fields_set(values, span):
        tuples = [one for one in _named_tuples(values) if change.field in one[1]]
        if len(tuples) != 1:
            continue
        copied = f"{change.holder} = {change.holder}._replace({change.field}={change.value})" if change.value else ""
        name, _, line = tuples[0]
        bindings = {
            "named_tuple": name,
            "field": change.field,
            "holder": change.holder,
            "tuple_line": str(line),
            "line": str(change.statement.lineno),
            **({"corrected": copied, **replaced(source, change.statement, copied)} if copied else {}),
        }
        related = Related(source.line_span(line), "cannot be changed")
        yield Fact(source.span(change.statement), uncut(bindings), (related,))


def _named_tuples(values: Values) -> Iterator[tuple[str, frozenset[str], int]]:
    """The named tuples of the file: the name, the fields and the line of each."""
    for node in values.tree.nodes(ast.ClassDef):
        if any(imported_name(values, base) == "typing.NamedTuple" for base in node.bases):
            notes = (one.target for one in node.body if isinstance(one, ast.AnnAssign))
            yield node.name, frozenset(one.id for one in notes if isinstance(one, ast.Name)), node.lineno
    for call in values.tree.nodes(ast.Call):
        if imported_name(values, call.func) not in ("collections.namedtuple", "typing.NamedTuple"):
            continue
        texts = {one.value for part in call.args for one in ast.walk(part) if isinstance(one, ast.Constant)}
        words = {word for one in texts if isinstance(one, str) for word in one.replace(",", " ").split()}
        first = call.args[0] if call.args else None
        name = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""
        if name:
            yield name, frozenset(words - {name}), call.lineno
