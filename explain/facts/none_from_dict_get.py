"""A value is None because ``get`` found no such key and was given no default; only known when it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.modules import imported_name
from explain.analysis.nothing import methods_giving_nothing
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of what it gave; nothing beforehand."""
    for use, call, bindings in methods_giving_nothing(source, span, ("get",), types=("dict",)):
        if imported_name(Values.of(source), call.func) == "os.environ.get":
            continue  # a fact of its own: what is missing there is set outside the program
        if len(call.args) != 1 or call.keywords or not isinstance(call.func, ast.Attribute):
            continue
        bindings |= {"dict": quoted(source, call.func.value), "key": quoted(source, call.args[0])}
        related = Related(source.span(call), "None where the key is missing")
        yield Fact(source.span(use.node), bindings, (related,))
