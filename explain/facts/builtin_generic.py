"""A built-in class has square brackets after it, as hints have since Python 3.9."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TYPING = {"list": "List", "dict": "Dict", "tuple": "Tuple", "set": "Set", "frozenset": "FrozenSet", "type": "Type"}
_LIBRARY = {
    "collections.defaultdict": "DefaultDict",
    "collections.deque": "Deque",
    "collections.Counter": "Counter",
    "collections.OrderedDict": "OrderedDict",
    "re.Pattern": "Pattern",
    "re.Match": "Match",
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such classes at ``span``; nothing beforehand, as a file may be for newer Pythons only."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        old = _TYPING.get(getattr(node.value, "id", ""), "") if values.is_builtin(node.value, *_TYPING) else ""
        old = old or _LIBRARY.get(imported_name(values, node.value), "")
        if not old:
            continue
        bindings = {
            "hint": quoted(source, node),
            "generic": quoted(source, node.value),
            "old_name": old,
            "old_hint": f"{old}[{quoted(source, node.slice)}]",
            "line": str(node.lineno),
        }
        if _is_annotation(values, node):
            bindings["annotated"] = quoted(source, node)
        yield Fact(source.span(node), bindings)


def _is_annotation(values: Values, node: ast.expr) -> bool:
    """Whether ``node`` stands in a hint that Python need not work out, and not in a plain expression."""
    below: ast.AST = node
    for above in values.tree.ancestors(node):
        if isinstance(above, (ast.arg, ast.AnnAssign)):
            return above.annotation is below
        if isinstance(above, FUNCTIONS):
            return above.returns is below
        if isinstance(above, ast.stmt):
            return False
        below = above
    return False
