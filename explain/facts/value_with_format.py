"""The value in an f-string that has a format behind a colon. It only fills holes: its type, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import uncut
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_OF_NUMBERS = "bcdeEfFgGnoxX%,+"
"""Signs at the end of formats that only numbers take."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such value at ``span``; nothing beforehand."""
    node = singled_out(source, ast.FormattedValue, span, _fits)
    if node is None:
        return
    places = [source.span(one) for one in Tree.of(source).nodes(ast.FormattedValue, span) if _fits(one)]
    if places.count(source.span(node)) > 1:  # before Python 3.12, each has the place of the whole f-string
        return
    code, spec = whole(source, node.value), _format(node)
    if spec[-1] in _OF_NUMBERS:
        bindings = {"number_value": shortened(code)}
    else:
        bindings = {"with_conversion": shortened(f"{{{code}!s:{spec}}}")}
    yield Fact(source.span(node), uncut({**bindings, "line": str(node.lineno)}))


def _fits(node: ast.FormattedValue) -> bool:
    return _format(node) != "" and node.conversion == -1


def _format(node: ast.FormattedValue) -> str:
    """What stands behind the colon, where it is written out."""
    parts = node.format_spec.values if isinstance(node.format_spec, ast.JoinedStr) else []
    texts = [one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return texts[0] if len(texts) == len(parts) == 1 else ""
