"""A class defines ``__eq__`` and no ``__hash__``, which takes the hash away from its objects."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Class, Classes
from explain.analysis.trees import FUNCTIONS
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields every such class where something happened at ``span``: which one it was, the message says."""
    if span is None:
        return
    for cls in Classes.of(source).by_node.values():
        equal = cls.scope.names.get("__eq__")
        mark = _dataclass(cls)
        if "__hash__" in cls.scope.names or not (equal or mark):
            continue
        place = equal[0].node if equal else cls.node
        bindings = {"type": cls.node.name, "class": cls.node.name, "defined_line": str(getattr(place, "lineno", 1))}
        names = _compared(place) if equal else []
        if names:
            inside = ", ".join(f"self.{name}" for name in names) + ("," if len(names) == 1 else "")
            bindings["hash_text"] = f"return hash(({inside}))"
        if mark:
            bindings["dataclass"] = "@dataclass(frozen=True)"
        label = "an __eq__ of its own, and no __hash__" if equal else "can be changed, so it has no hash"
        yield Fact(source.line_span(int(bindings["defined_line"])), bindings, (Related(source.span(place), label),))


def _dataclass(cls: Class) -> bool:
    """Whether ``cls`` is a dataclass that takes away the hash: one that compares by its fields and is not frozen."""
    for mark in cls.node.decorator_list:
        function = mark.func if isinstance(mark, ast.Call) else mark
        if getattr(function, "attr", getattr(function, "id", "")) == "dataclass":
            given = {one.arg for one in mark.keywords} if isinstance(mark, ast.Call) else set()
            return given.isdisjoint({"frozen", "eq", "unsafe_hash", None})
    return False


def _compared(method: ast.AST) -> list[str]:
    """The attributes of ``self`` that ``method`` looks at, each once."""
    if not isinstance(method, FUNCTIONS) or not method.args.args:
        return []
    first = method.args.args[0].arg
    found = (
        node.attr
        for node in ast.walk(method)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == first
    )
    return [name for name in dict.fromkeys(found) if not name.startswith("__")]
