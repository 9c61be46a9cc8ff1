"""The class that square brackets follow. It only fills holes: Pythons before 3.11 do not name it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_BUILTIN = ("int", "str", "float", "bool", "bytes", "complex", "object", "range", "bytearray")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscripts at ``span`` whose value is a class by the file; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    classes = Classes.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        cls = classes.named(node.value)
        if cls is not None:
            yield Fact(source.span(node), {"class": cls.node.name, "defined_line": str(cls.node.lineno)})
        elif isinstance(node.value, ast.Name) and values.is_builtin(node.value, *_BUILTIN):
            yield Fact(source.span(node), {"class": node.value.id})
