"""The method below ``@x.setter`` has another name than the property, so ``x`` itself got no setter."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import line_replaced
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the stores at ``span`` in an attribute whose setter is named otherwise; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    stored = {one.attr for one in values.tree.nodes(ast.Attribute, span) if isinstance(one.ctx, ast.Store)}
    for function in values.tree.nodes(ast.FunctionDef):
        mark = function.decorator_list[0] if len(function.decorator_list) == 1 else None
        if not isinstance(mark, ast.Attribute) or mark.attr != "setter" or not isinstance(mark.value, ast.Name):
            continue
        name, owner = mark.value.id, values.tree.parent(function)
        if name == function.name or name not in stored or not isinstance(owner, ast.ClassDef):
            continue
        setters = [one for one in owner.body if isinstance(one, ast.FunctionDef) and one.name == name]
        if len(setters) != 1:
            continue
        bindings = {
            "attr": name,
            "class": owner.name,
            "setter": function.name,
            "mark": f"@{name}.setter",
            "setter_line": str(function.lineno),
            "corrected": f"def {name}(",
            **line_replaced(source, function.lineno, f"def {function.name}(", f"def {name}("),
        }
        yield Fact(source.line_span(function.lineno), bindings, (Related(source.line_span(mark.lineno), ""),))
