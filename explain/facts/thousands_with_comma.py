"""A number was written with a comma for its thousands, 1,500, which makes a tuple of two numbers.

Binds ``name``, ``written``, ``meant``, ``assigned_line`` and the repair.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.analysis.written_numbers import thousands
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The operation at ``span`` on a name that such a tuple was given to; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    seen: set[ast.AST] = set()  # a sum of a thousand terms is a thousand operations, one in the other
    for kind in (ast.BinOp, ast.Compare, ast.AugAssign):
        for node in values.tree.nodes(kind, span):
            inside = [] if node in seen else list(ast.walk(node))
            seen.update(inside)
            for name in (one for one in inside if isinstance(one, ast.Name)):
                found = thousands(values, name)
                if found is not None:
                    yield _fact(source, node, name, *found)
                    return


def _fact(source: Source, node: ast.AST, name: ast.Name, made: ast.Tuple, written: str) -> Fact:
    meant = written.replace(",", "_")
    bindings = {
        "name": name.id,
        "written": written,
        "meant": meant,
        "plain": written.replace(",", ""),
        "expression": quoted(source, node),
        "assigned_line": str(made.lineno),
        "line": str(getattr(node, "lineno", 1)),
        **replaced(source, made, meant),
    }
    return Fact(source.span(node), bindings, (Related(source.span(made), "a pair, not one number"),))
