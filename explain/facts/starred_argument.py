"""What one or two stars in a call or a display take apart. It only fills holes: that it cannot be, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted, shortened
from explain.analysis.rewriting import primary, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the value behind the only star at ``span``, and the one behind the only two stars; nothing beforehand."""
    if span is None:
        return
    tree = Values.of(source).tree
    single = [one.value for one in tree.nodes(ast.Starred, span) if isinstance(one.ctx, ast.Load)]
    double = [key.value for one in tree.nodes(ast.Call, span) for key in one.keywords if key.arg is None]
    for display in tree.nodes(ast.Dict, span):
        double += [value for key, value in zip(display.keys, display.values, strict=True) if key is None]
    bindings = {"line": str(span.start.line)}
    if len(single) == 1:
        bindings["starred"] = quoted(source, single[0])
    if len(double) == 1:
        bindings |= {"doubly": quoted(source, double[0]), "one_star": shortened(f"*{primary(source, double[0])}")}
    if len(bindings) > 1:
        yield Fact(span, uncut(bindings))
