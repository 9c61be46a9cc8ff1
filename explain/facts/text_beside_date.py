"""Which side of a calculation is text, and how a date is made of it. It fills holes: the message says the types."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.literals import literal
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one side at ``span`` that is sure to be text; nothing beforehand."""
    node = singled_out(source, ast.BinOp, span)
    if node is None:
        return
    values = Values.of(source)
    texts = [one for one in (node.left, node.right) if values.type(one) == "str"]
    if len(texts) != 1:
        return
    code, written = quoted(source, texts[0]), literal(values, texts[0])
    value = written.value if isinstance(written, ast.Constant) else ""
    bindings = {"text_side": code, "line": str(node.lineno)}
    if isinstance(value, str) and _ISO.fullmatch(value):
        bindings["as_date"] = f"date.fromisoformat({code})"
    yield Fact(source.span(node), uncut(bindings))
