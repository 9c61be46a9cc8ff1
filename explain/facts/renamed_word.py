"""A name that Python 2 or JavaScript had is used, for which Python 3 has another. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.modules import imported_module
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NAMES = {
    **{"raw_input": "input", "unicode": "str", "basestring": "str", "xrange": "range", "long": "int"},
    **{"unichr": "chr", "StandardError": "Exception"},
    **{"true": "True", "false": "False", "null": "None", "none": "None", "undefined": "None"},
}
_ATTRIBUTES = {
    **{"sys.maxint": "{}.maxsize", "os.getcwdu": "{}.getcwd", "string.maketrans": "str.maketrans"},
    **{f"string.{one}": f"{{}}.ascii_{one}" for one in ("letters", "lowercase", "uppercase")},
    **{f"itertools.i{one}": one for one in ("zip", "map", "filter")},
}
"""What stands for an attribute of a module, whose name in the file takes the place of the braces."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such names at ``span``, where there is one only; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    found: list[tuple[ast.expr, str]] = [
        (one, _NAMES[one.id])
        for one in values.tree.nodes(ast.Name, span)
        if one.id in _NAMES and not values.scopes.bindings(one.id, values.scopes.scope(one))
    ]
    found += [(one, new) for one in values.tree.nodes(ast.Attribute, span) if (new := _attribute(values, one))]
    if len({quoted(source, node) for node, _ in found}) != 1:
        return
    node, new = found[0]
    bindings = {"old_word": quoted(source, node), "new_word": new, "line": str(node.lineno)}
    yield Fact(source.span(node), uncut({**bindings, **(replaced(source, node, new) if len(found) == 1 else {})}))


def _attribute(values: Values, node: ast.Attribute) -> str:
    module = imported_module(values, node.value)
    new = _ATTRIBUTES.get(f"{module.module}.{node.attr}", "") if module is not None else ""
    return new.format(quoted(values.scopes.source, node.value))
