"""Fact: a return stands outside any function: right behind one whose line it seems to be, or in a loop of the file.

Binds ``function``, ``function_line``, ``line`` and the repair, which indents the line as the function's others; of a
loop ``loop`` (its word), ``loop_line`` and ``line``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.scopes import FUNCTION, Scopes
from explain.analysis.trees import FUNCTIONS, LOOPS, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where the one before it in its block is a function, or where a loop is around it."""
    tree = Tree.of(source)
    scopes = tree.derived(Scopes)
    for statement in tree.nodes(ast.Return, span):
        if scopes.scope(statement).frame.kind == FUNCTION:
            continue
        block = getattr(tree.parent(statement), "body", [])
        at = block.index(statement) if statement in block else 0
        function = block[at - 1] if at else None
        if isinstance(function, FUNCTIONS):
            yield _behind(source, function, statement)
            continue
        loop = next((one for one in tree.ancestors(statement) if isinstance(one, LOOPS)), None)
        if loop is not None and not _follows_function(tree, loop):
            word = "while" if isinstance(loop, ast.While) else "for"
            bindings = {"loop": word, "loop_line": str(loop.lineno), "line": str(statement.lineno)}
            yield Fact(source.span(statement), bindings, (Related(source.line_span(loop.lineno), "the loop"),))


def _follows_function(tree: Tree, loop: ast.stmt) -> bool:
    """Whether ``loop`` may have slipped out of a function: one stands before it in its block, or a class is around."""
    around = tree.parent(loop)
    block = getattr(around, "body", [])
    before = block[: block.index(loop)] if loop in block else block
    return not isinstance(around, ast.Module) or any(isinstance(one, FUNCTIONS) for one in before[-3:])


def _behind(source: Source, function: ast.FunctionDef | ast.AsyncFunctionDef, statement: ast.Return) -> Fact:
    line, first = source.line(statement.lineno), source.line(function.body[0].lineno)
    indent = first[: len(first) - len(first.lstrip())]
    bindings = {"function": function.name, "function_line": str(function.lineno), "line": str(statement.lineno)}
    if function.body[0].lineno > function.lineno:
        bindings |= {"fix_line": str(statement.lineno), "fix_text": indent + line.strip()}
    ended = Related(source.line_span(function.lineno), "its block has ended")
    return Fact(source.span(statement), bindings, (ended,))
