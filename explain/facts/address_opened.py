"""``urlopen`` opens an address, which the file puts together. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import calls, maker
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, "urllib.request.urlopen", "urllib.request.Request", "urllib.request.urlretrieve"):
        if not call.args:
            continue
        address = call.args[0]
        made = maker(values, address)
        if isinstance(made, ast.Call) and made.args and quoted(source, made.func).endswith("Request"):
            made = maker(values, made.args[0])
        bindings = {"address": quoted(source, address), "line": str(call.lineno)}
        if made is not address and not isinstance(made, ast.Name):
            bindings |= {"address_made": quoted(source, made), "address_line": str(made.lineno)}
        yield Fact(source.span(call), uncut(bindings))
