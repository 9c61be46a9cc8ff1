"""Codemods on libcst, one a module, named by pages; nothing else imports libcst. Writes no file and proves nothing.

A module of this package has three names. ``APPLICABILITY`` is "safe" where the repaired program does what the broken
one was written to do, and "unsafe" where another repair may have been meant. ``DESCRIPTION`` says what is done, with
the finding's bindings in braces. ``edits(code, finding)`` yields the edits, and nothing where it is not sure.

Edits, not a whole new tree: what a codemod does not touch stays byte for byte as it was, line ends and all.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TypeVar

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, ParentNodeProvider, PositionProvider

from explain.explanation import Applicability, Edit, Finding
from explain.places import Position, Span
from explain.source import Source

Node = TypeVar("Node", bound=cst.CSTNode)


class Unreadable(Exception):
    """libcst does not take the source, which the running Python may well do."""


class Code:
    """A source as libcst's tree, with the place and the parent of every node.

    Raises Unreadable where libcst does not take the text.
    """

    def __init__(self, source: Source) -> None:
        """Parse ``source``."""
        self.source = source
        try:
            wrapper = MetadataWrapper(cst.parse_module(source.text), unsafe_skip_copy=True)
            self._ranges = wrapper.resolve(PositionProvider)
            self._parents = wrapper.resolve(ParentNodeProvider)
        except (cst.ParserSyntaxError, cst.CSTValidationError, RecursionError, ValueError) as error:
            raise Unreadable(str(error)) from error
        self.module = wrapper.module

    def span(self, node: cst.CSTNode) -> Span:
        """Where ``node`` stands, without brackets around it."""
        found = self._ranges[node]
        assert isinstance(found, CodeRange)
        start, end = found.start, found.end
        return Span(self.source.file, Position(start.line, start.column), Position(end.line, end.column))

    def text(self, node: cst.CSTNode) -> str:
        """``node`` as written."""
        return self.source.segment(self.span(node))

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        """Every node of the class ``kind``, outer ones first."""
        waiting: list[cst.CSTNode] = [self.module]
        while waiting:
            node = waiting.pop()
            if isinstance(node, kind):
                yield node
            waiting.extend(reversed(node.children))

    def at(self, span: Span, kind: type[Node]) -> Node | None:
        """The node of the class ``kind`` that stands exactly at ``span``."""
        return next((node for node in self.nodes(kind) if self.span(node) == span), None)

    def on_line(self, line: int, kind: type[Node]) -> Iterator[Node]:
        """The nodes of the class ``kind`` that start on ``line``."""
        return (node for node in self.nodes(kind) if self.span(node).start.line == line)

    def parent(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """The node around ``node``; None for the module."""
        found = self._parents.get(node)
        return found if isinstance(found, cst.CSTNode) else None

    def above(self, node: cst.CSTNode, kind: type[Node]) -> Node | None:
        """The innermost node around ``node`` that is of the class ``kind``."""
        found = self.parent(node)
        while found is not None and not isinstance(found, kind):
            found = self.parent(found)
        return found

    def replaced(self, node: cst.CSTNode, new: cst.CSTNode) -> Edit:
        """The edit that puts ``new`` where ``node`` stands; brackets around it stay."""
        if getattr(node, "lpar", ()) and getattr(new, "lpar", ()):
            new = new.with_changes(lpar=(), rpar=())
        return Edit(self.span(node), self.module.code_for_node(new))

    def inserted(self, place: Position, text: str) -> Edit:
        """The edit that puts ``text`` at ``place``."""
        return Edit(Span(self.source.file, place, place), text)

    def imports(self, statement: str) -> Iterator[Edit]:
        """The edit that puts the import ``statement`` above the first line of the program; none where it is there."""
        body = list(self.module.body)
        if any(self.text(one).strip() == statement for one in body):
            return
        first = next((one for one in body if not _stays_on_top(one)), None)
        if first is not None:
            decorators = getattr(first, "decorators", ())
            line = min(self.span(one).start.line for one in (first, *decorators))
            if self.span(first).start.column == 0:
                yield self.inserted(Position(line, 0), statement + "\n")


def expression(text: str) -> cst.BaseExpression:
    """``text`` as an expression of the tree. Raises cst.ParserSyntaxError where it is none."""
    return cst.parse_expression(text)


def in_brackets(node: cst.BaseExpression) -> cst.BaseExpression:
    """``node`` with round brackets around it."""
    return node.with_changes(lpar=(cst.LeftParen(),), rpar=(cst.RightParen(),))


def is_atom(node: cst.CSTNode) -> bool:
    """Whether ``node`` can stand before a dot or a bracket as it is."""
    kinds = (cst.Name, cst.Attribute, cst.Call, cst.Subscript, cst.List, cst.Dict, cst.Set, cst.SimpleString)
    return isinstance(node, kinds) or bool(getattr(node, "lpar", ()))


def proposed(name: str, code: Code, finding: Finding) -> tuple[tuple[Edit, ...], Applicability, str]:
    """What the codemod called ``name`` would do about ``finding``, how safe that is, and its description.

    There are no edits where a binding that it needs is not known, or where libcst does not take what it makes.
    Raises ModuleNotFoundError where there is no such codemod.
    """
    module = import_module(f"explain.fixes.{name}")
    try:
        edits = tuple(module.edits(code, finding))
    except (KeyError, cst.ParserSyntaxError, cst.CSTValidationError):
        edits = ()
    return edits, module.APPLICABILITY, module.DESCRIPTION


def _stays_on_top(statement: cst.CSTNode) -> bool:
    """Whether ``statement`` is a docstring or an import from ``__future__``, which nothing may stand above."""
    if not isinstance(statement, cst.SimpleStatementLine):
        return False
    first = statement.body[0]
    if isinstance(first, cst.ImportFrom):
        return isinstance(first.module, cst.Name) and first.module.value == "__future__"
    return isinstance(first, cst.Expr) and isinstance(first.value, (cst.SimpleString, cst.ConcatenatedString))
