"""``with`` enters the call of a function that has a ``yield`` and lacks ``@contextmanager``. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import only_function
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls in the ``with`` at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for statement in values.tree.nodes(ast.With, span):
        for used in (item.context_expr for item in statement.items):
            function = only_function(values, used.func) if isinstance(used, ast.Call) else None
            if not isinstance(function, ast.FunctionDef) or function.decorator_list:
                continue
            if any(values.scopes.scope(one).frame.node is function for one in values.tree.nodes(ast.Yield)):
                bindings = {"generator": function.name, "generator_line": str(function.lineno)}
                related = Related(source.line_span(function.lineno), "has a yield")
                yield Fact(source.span(used), bindings, (related,))
