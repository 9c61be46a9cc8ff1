"""A text is taken off another one with a minus sign. It only fills holes: ``replace()`` does what is meant."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import primary
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_DATE, _INT, _FLOAT = (re.compile(one) for one in (r"\d{4}-\d\d-\d\d", r"-?\d+", r"-?\d+\.\d*"))


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the operations at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.BinOp, span):
        if not isinstance(node.op, ast.Sub) or values.type(node.left) != "str" or values.type(node.right) != "str":
            continue
        kind = _kind(values, node)
        if kind:
            maker = {"date": "date.fromisoformat", "int": "int", "float": "float"}[kind]
            meant = f"{maker}({whole(source, node.left)}) - {maker}({whole(source, node.right)})"
            name = "as_dates" if kind == "date" else "as_numbers"
            yield Fact(source.span(node), {name: meant, "line": str(node.lineno)})
            continue
        corrected = f'{primary(source, node.left)}.replace({whole(source, node.right)}, "")'
        bindings = {
            "text": quoted(source, node.left),
            "piece": quoted(source, node.right),
            "without_piece": corrected,
            "line": str(node.lineno),
            **replaced(source, node, corrected),
        }
        yield Fact(source.span(node), bindings)


def _kind(values: Values, node: ast.BinOp) -> str:
    """What both texts are, where the file writes them out: dates or numbers; empty for others."""
    texts = [one.value for side in (node.left, node.right) if isinstance(one := literal(values, side), ast.Constant)]
    if len(texts) != 2 or not all(isinstance(one, str) for one in texts):
        return ""
    for kind, form in (("date", _DATE), ("int", _INT), ("float", _FLOAT)):
        if all(form.fullmatch(str(one)) or (kind == "float" and _INT.fullmatch(str(one))) for one in texts):
            return kind
    return ""
