"""A value is None because ``find`` found nothing in a document; only known when it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.nothing import methods_giving_nothing
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_FINDERS = {
    *("find", "find_next", "find_parent", "find_previous", "find_next_sibling", "find_previous_sibling"),
    *("select_one", "getroot"),
}
"""Methods of HTML and XML trees that give None where nothing fits."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of what they gave; nothing beforehand."""
    for use, call, bindings in methods_giving_nothing(source, span, _FINDERS):
        if isinstance(call.func, ast.Attribute):
            bindings["document"] = quoted(source, call.func.value)
            related = Related(source.span(call), "None where nothing is found")
            yield Fact(source.span(use.node), bindings, (related,))
