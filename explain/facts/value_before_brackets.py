"""What stands before square brackets that it does not take, and what to write for it. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.classes import METHOD
from explain.analysis.edits import replaced
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import primary, shows_itself, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_CHANGEABLE = {"range": "list", "bytes": "bytearray"}
"""Types whose elements cannot be set, by the type with the same elements that can."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscript at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    subscript = only_suspect(values, values.tree.nodes(ast.Subscript, span), span)
    if subscript is None:
        return
    bindings = {"line": str(subscript.lineno)}
    if not shows_itself(values, subscript.value):
        bindings["holder"] = shortened(whole(source, subscript.value))
    for told in (_attribute(values, subscript), _changeable(values, subscript)):
        if told:
            yield Fact(source.span(subscript), uncut({**bindings, **told}))
    yield Fact(source.span(subscript), uncut(bindings))


def _attribute(values: Values, subscript: ast.Subscript) -> dict[str, str]:
    """The attribute that has the name in the brackets, where the value is an object of a class of the file."""
    source, key = values.scopes.source, subscript.slice
    made = values.tree.derived(Callees).instance(subscript.value)
    if made is None or not isinstance(key, ast.Constant) or not isinstance(key.value, str):
        return {}
    attribute = made[0].attribute(key.value)
    if attribute is None or attribute.how == METHOD:
        return {}
    written = f"{primary(source, subscript.value)}.{key.value}"
    edit = replaced(source, subscript, written) if made[1] else {}
    return {"type": made[0].node.name, "attribute": shortened(written), **edit}


def _changeable(values: Values, subscript: ast.Subscript) -> dict[str, str]:
    """What to write where the value was made, so that its elements can be set."""
    source = values.scopes.source
    found = [] if isinstance(subscript.ctx, ast.Load) else values.origins(subscript.value).found
    if len(found) != 1 or found[0].type not in _CHANGEABLE or not isinstance(found[0].node, (ast.Call, ast.Constant)):
        return {}
    origin, made = found[0], whole(source, found[0].node)
    if origin.binding is None or origin.binding.value is not origin.node:
        return {}
    written = f"{_CHANGEABLE[origin.type]}({made})"
    edit = replaced(source, origin.node, written) if origin.type == "range" else {}
    return {"type": origin.type, "changeable": shortened(written), "made_line": str(origin.binding.line), **edit}
