"""An exception class of the file is raised by its bare name, and making the exception needs values."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees, shown
from explain.analysis.signatures import Given, as_printed, misfit
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the ``raise`` statements at ``span``; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    for node in callees.tree.nodes(ast.Raise, span):
        if not isinstance(node.exc, ast.Name) or callees.classes.named(node.exc) is None:
            continue
        callee = callees.callee(ast.Call(func=node.exc, args=[], keywords=[]))
        wrong = misfit(callee.takes, Given(1, ())) if callee else None
        if callee is None or wrong is None or wrong.kind != "missing":
            continue
        bindings = {
            "class": node.exc.id,
            "missing": as_printed(wrong.names),
            "signature": shown(source, callee),
            "defined_line": str(callee.line),
            "line": str(node.lineno),
        }
        yield Fact(source.span(node), bindings, (Related(source.line_span(callee.line), "needs values"),))
