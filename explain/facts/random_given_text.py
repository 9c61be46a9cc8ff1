"""``random.randint`` or the like is given a limit that the file does not show to be a number; the message says text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_FUNCTIONS = ("random.randint", "random.randrange", "random.uniform")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span`` with one such limit, where nothing else calculates; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    found = list(calls(values, span, *_FUNCTIONS))
    if len(found) != 1 or any(values.tree.nodes(ast.BinOp, span)):
        return
    texts = [one for one in found[0].args if values.type(one) in ("", "str")]
    if len(texts) == 1:
        limit = quoted(source, texts[0])
        maker = "float" if quoted(source, found[0].func).endswith("uniform") else "int"
        bindings = {"drawer": quoted(source, found[0].func), "limit": limit, "as_number": f"{maker}({limit})"}
        yield Fact(source.span(found[0]), uncut({**bindings, "line": str(found[0].lineno)}))
