"""Fact: an assertion has parentheses around its condition and its message (assert (cups > 2, "too few")).

Binds ``condition``, ``message``, ``suggestion`` (the statement without the parentheses), ``line``, and the repair where
the assertion stands on one line.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_LONGEST = 60


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Every assertion of a pair; with a span those that it touches."""
    for node in ast.walk(source.tree) if source.tree else ():
        if not isinstance(node, ast.Assert) or node.msg is not None or not isinstance(node.test, ast.Tuple):
            continue
        if len(node.test.elts) == 2 and (span is None or source.span(node).touches(span)):
            yield _fact(source, node, *node.test.elts)


def _fact(source: Source, node: ast.Assert, condition: ast.expr, message: ast.expr) -> Fact:
    where = source.span(node)
    texts = [ast.get_source_segment(source.text, one) or ast.unparse(one) for one in (condition, message)]
    bindings = {"condition": texts[0], "message": texts[1], "suggestion": f"assert {texts[0]}, {texts[1]}"}
    if any("\n" in text or len(text) > _LONGEST for text in texts):
        bindings = {}
    line = str(where.start.line)
    if bindings and where.start.line == where.end.line:
        text = source.line(where.start.line)
        repaired = text[: where.start.column] + bindings["suggestion"] + text[where.end.column :]
        bindings |= {"fix_line": line, "fix_text": repaired}
    return Fact(where, {**bindings, "line": line})
