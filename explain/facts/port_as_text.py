"""The port of an address, ``(host, port)``, is no number as written. It only fills holes: the message says its type."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import maker
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TAKE_ADDRESS = ("bind", "connect", "connect_ex", "create_connection", "create_server", "sendto")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the ports at ``span`` that are not known to be numbers; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not isinstance(call.func, ast.Attribute) or call.func.attr not in _TAKE_ADDRESS:
            continue
        for address in (maker(values, one) for one in call.args):
            port = address.elts[1] if isinstance(address, ast.Tuple) and len(address.elts) == 2 else None
            if port is not None and values.type(port) in ("", "str") and not isinstance(port, ast.Starred):
                bindings = {"port": quoted(source, port), "port_number": f"int({quoted(source, port)})"}
                yield Fact(source.span(call), uncut({**bindings, "line": str(call.lineno)}))
