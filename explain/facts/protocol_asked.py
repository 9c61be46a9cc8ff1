"""The protocol of the file that ``isinstance`` is asked about. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_PROTOCOLS = ("typing.Protocol", "typing_extensions.Protocol")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the protocol in the one ``isinstance`` at ``span``; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: values.is_builtin(one.func, "isinstance", "issubclass"))
    found = Classes.of(source).named(call.args[1]) if call is not None and len(call.args) == 2 else None
    if call is None or found is None:
        return
    bases = (one.value if isinstance(one, ast.Subscript) else one for one in found.node.bases)
    if any(imported_name(values, one) in _PROTOCOLS for one in bases):
        related = Related(source.line_span(found.node.lineno), "without the mark")
        bindings = {"protocol": found.node.name, "defined_line": str(found.node.lineno), "line": str(call.lineno)}
        yield Fact(source.span(call), bindings, (related,))
