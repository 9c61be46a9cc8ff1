"""A class of this file is an enumeration, whose members JSON does not know. Which class it was, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the plain enumerations of the file, for an error at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.ClassDef):
        if len(node.bases) != 1 or imported_name(values, node.bases[0]) not in ("enum.Enum", "enum.Flag"):
            continue
        member = next((one.targets[0] for one in node.body if isinstance(one, ast.Assign)), None)
        base = quoted(source, node.bases[0])
        bindings = {
            "type": node.name,
            "class_line": str(node.lineno),
            **({"value": f"{node.name}.{member.id}.value"} if isinstance(member, ast.Name) else {}),
        }
        texts = [one.value for one in node.body if isinstance(one, ast.Assign)]
        if (
            base.endswith("Enum")
            and texts
            and all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in texts)
        ):
            bindings |= {"corrected": f"class {node.name}(str, {base}):"}
        yield Fact(source.line_span(span.start.line), bindings, (Related(source.span(node), "an enumeration"),))
