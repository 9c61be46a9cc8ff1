"""A key is asked of a dict that has the same key as another type: the text '1' and the number 1 are two keys."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.keys import TYPES_DIFFER, MissingKey, missing_keys
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_TYPES = ("int", "str", "float")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for one in missing_keys(source, span, TYPES_DIFFER):
        assert one.other is not None
        bindings = {
            "name": quoted(source, one.holder),
            "key": str(one.key.value),
            "key_text": repr(one.key.value),
            "key_type": type(one.key.value).__name__,
            "existing_key": repr(one.other.value),
            "existing_type": type(one.other.value).__name__,
            "defined_line": str(one.other.lineno),
            "line": str(getattr(one.node, "lineno", 1)),
        }
        if span is not None:
            bindings |= _asked_alike(source, one)
        related = Related(source.span(one.other), f"here it is {bindings['existing_type']}")
        yield Fact(source.span(one.node), bindings, (related,))


def _asked_alike(source: Source, one: MissingKey) -> dict[str, str]:
    """The square brackets with the key turned into the type that it has in the dictionary."""
    node, kind = one.node, type(one.other.value).__name__ if one.other else ""
    if not isinstance(node, ast.Subscript) or kind not in _TYPES or one.other is None:
        return {}
    written = isinstance(node.slice, ast.Constant)
    key = repr(one.other.value) if written else f"{kind}({quoted(source, node.slice)})"
    return {"asked_alike": f"{quoted(source, one.holder)}[{key}]", **replaced(source, node.slice, key)}
