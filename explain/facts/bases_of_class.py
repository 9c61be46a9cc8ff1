"""The two base classes of the class that a line defines, and its head with a metaclass named. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut, unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the classes at ``span`` with two bases, or with one and a metaclass; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for defined in values.tree.nodes(ast.ClassDef, span):
        bases = [quoted(source, one) for one in defined.bases]
        named = [quoted(source, one.value) for one in defined.keywords if one.arg == "metaclass"]
        if len(bases) + len(named) != 2 or not bases or len(named) != len(defined.keywords):
            continue
        both = unused(values, "Both")
        makers = [*(f"type({one})" for one in bases), *named]
        bindings = {
            "class": defined.name,
            "first_base": bases[0],
            "other": bases[1] if len(bases) > 1 else named[0],
            "both": f"class {both}({', '.join(makers)}): pass",
            "head": f"class {defined.name}({', '.join(bases)}, metaclass={both}):",
            "line": str(defined.lineno),
        }
        yield Fact(source.span(defined), uncut(bindings))
