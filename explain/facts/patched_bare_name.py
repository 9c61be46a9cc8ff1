"""``patch`` is given the bare name of something that the program itself defines. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` whose only text is such a name; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    top = {name for one in values.tree.root.body for name in [getattr(one, "name", "")] if name}
    for call in values.tree.nodes(ast.Call, span):
        given = call.args[0] if call.args else None
        name = given.value if isinstance(given, ast.Constant) else None
        if isinstance(name, str) and name in top:
            bindings = {"target": repr(name), "own_name": name, "in_module": f'f"{{__name__}}.{name}"'}
            yield Fact(source.span(call), {**bindings, "line": str(call.lineno)})
