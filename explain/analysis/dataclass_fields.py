"""The dataclasses of a file and their fields, as far as the class body shows them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass
from explain.source import Source


@dataclass(frozen=True, slots=True)
class Field:
    """One annotated name of the body; ``default`` is a plain default value, ``has_default`` counts ``field(…)`` too."""

    name: str
    node: ast.AnnAssign
    default: ast.expr | None
    has_default: bool


@dataclass(frozen=True, slots=True)
class Dataclass:
    """A class under ``@dataclass``; ``unordered`` where its fields need no order, being given by keyword or not."""

    node: ast.ClassDef
    fields: tuple[Field, ...]
    unordered: bool


def dataclasses(values: Values, span: Span | None) -> Iterator[Dataclass]:
    """The dataclasses whose decorator or head touches ``span``, or all."""
    own_names = values.tree.derived(_own_names)
    for node in values.tree.nodes(ast.ClassDef):
        for mark in node.decorator_list:
            if not _marks(mark, own_names) or (span is not None and not _near(values.tree.source, node, mark, span)):
                continue
            unordered = isinstance(mark, ast.Call) and any(one.arg in ("kw_only", "init") for one in mark.keywords)
            fields = tuple(_fields(node, own_names))
            yield Dataclass(node, fields, unordered or _has_separator(node))


def _own_names(tree: Tree) -> frozenset[str]:
    """The names that the file has from ``dataclasses`` itself: other libraries have a ``field`` of their own."""
    imports = (one for one in tree.nodes(ast.ImportFrom) if one.module == "dataclasses" and not one.level)
    names = {alias.name for one in imports for alias in one.names if alias.asname in (None, alias.name)}
    return frozenset(names | {"dataclass", "field"} if "*" in names else names)


def _marks(decorator: ast.expr, own_names: frozenset[str]) -> bool:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    if isinstance(target, ast.Attribute):
        return target.attr == "dataclass" and getattr(target.value, "id", "") == "dataclasses"
    return getattr(target, "id", "") == "dataclass" and "dataclass" in own_names


def _near(source: Source, node: ast.ClassDef, mark: ast.expr, span: Span) -> bool:
    """A traceback points at the decorator's line or at the line of ``class``, as the Python's version has it."""
    return source.span(mark).start.line <= span.end.line and span.start.line <= node.lineno


def _has_separator(node: ast.ClassDef) -> bool:
    return any(isinstance(one, ast.AnnAssign) and mentions(one.annotation, "KW_ONLY") for one in node.body)


def _fields(node: ast.ClassDef, own_names: frozenset[str]) -> Iterator[Field]:
    for statement in node.body:
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        if mentions(statement.annotation, "ClassVar", "InitVar"):
            continue
        value = statement.value
        if isinstance(value, ast.Call) and not isinstance(value.func, ast.Name):
            continue
        if isinstance(value, ast.Call) and getattr(value.func, "id", "") == "field":
            if "field" not in own_names:
                continue
            names = {one.arg for one in value.keywords}
            if not names & {"init", "kw_only"}:
                yield Field(statement.target.id, statement, None, bool(names & {"default", "default_factory"}))
            continue
        yield Field(statement.target.id, statement, value, value is not None)


def mentions(annotation: ast.expr, *words: str) -> bool:
    """Whether one of ``words`` stands in ``annotation``, as a name, an attribute or inside a text."""
    for node in ast.walk(annotation):
        text = node.id if isinstance(node, ast.Name) else getattr(node, "attr", getattr(node, "value", ""))
        if isinstance(text, str) and any(word in text for word in words):
            return True
    return False
