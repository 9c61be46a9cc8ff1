"""``await`` stands outside an ``async def``, where nothing can wait."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.scopes import FUNCTION, Scopes
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    tree = Tree.of(source)
    scopes = tree.derived(Scopes)
    for kind in (ast.Await, ast.AsyncFor, ast.AsyncWith):
        for node in tree.nodes(kind, span):
            assert isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith))
            frame = scopes.scope(node).frame
            if isinstance(frame.node, ast.AsyncFunctionDef) or _is_lazy(scopes, node):
                continue
            bindings = {"expression": quoted(source, node).partition(":")[0], "line": str(node.lineno)}
            related: tuple[Related, ...] = ()
            if frame.kind == FUNCTION and isinstance(frame.node, ast.FunctionDef):
                line = source.line(frame.node.lineno)
                bindings |= {
                    "fix_line": str(frame.node.lineno),
                    "fix_text": line.replace("def ", "async def ", 1).rstrip(),
                    "function": frame.node.name,
                    "defined_line": str(frame.node.lineno),
                    "corrected": f"async def {frame.node.name}",
                }
                related = (Related(source.line_span(frame.node.lineno), "not async"),)
            yield Fact(source.span(node), bindings, related)


def _is_lazy(scopes: Scopes, node: ast.AST) -> bool:
    """Whether ``node`` stands in a generator expression, which makes itself asynchronous."""
    return isinstance(scopes.scope(node).node, ast.GeneratorExp)
