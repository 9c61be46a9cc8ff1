"""``random.choice`` is given a set or a dictionary, which have no places."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span``; of what kind the values are, the message says. Nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, "random.choice", "random.choices", "random.sample", "secrets.choice"):
        if not call.args or values.type(call.args[0]) in ("list", "tuple", "str", "range"):
            continue
        if any(isinstance(one, ast.Subscript) for one in values.tree.ancestors(call)):
            continue  # what was drawn is a key itself, and may be the one that is missing
        given = quoted(source, call.args[0])
        others = [quoted(source, one) for one in (*call.args[1:], *call.keywords)]
        listed = f"{quoted(source, call.func)}({', '.join([f'list({given})', *others])})"
        edit = replaced(source, call.args[0], f"list({source.code(call.args[0])})")
        bindings = {"given": given, "called": quoted(source, call.func), "listed": listed, "line": str(call.lineno)}
        yield Fact(source.span(call), uncut({**bindings, **edit}))
