"""An error that is certain to come as a finding: explained like the traceback that it would print."""

from __future__ import annotations

import ast

from explain import prose
from explain.catalogue import Catalogue
from explain.explaining import Explainer
from explain.explanation import Finding
from explain.foreseeing.calls import Place
from explain.places import Position, Span
from explain.source import Source
from explain.tracebacks.model import Frame, Raised, Traceback


def told(source: Source, catalogue: Catalogue, error: Exception, place: Place) -> Finding:
    """The finding for ``error``, which arises at ``place`` of ``source``."""
    message = str(error)
    name = type(error).__qualname__
    module = type(error).__module__
    name = name if module in ("builtins", "__main__") else f"{module}.{name}"
    frames = tuple(_frame(source, function, node) for function, node in place.rows if function is not None)
    raised = Raised("exception", name, message, frames)
    explainer = Explainer(catalogue, lambda file: source if file == source.file else None)
    (answer,) = explainer.explain(Traceback((raised,)))
    span = _span(source, place.rows[-1][1])
    title = answer.title or prose.bare(message)
    entry = answer.entry or f"{name}/_any"
    values = tuple(answer.bindings.items())
    return Finding(entry, title, span, values, answer.guidance, answer.fix, message, answer.related)


def _span(source: Source, node: ast.AST) -> Span:
    line, end = node.lineno, node.end_lineno or node.lineno  # type: ignore[attr-defined]
    start = _column(source, line, node.col_offset)  # type: ignore[attr-defined]
    if end > line:
        return Span(source.file, Position(line, start), Position(line, len(source.line(line))))
    return Span(source.file, Position(line, start), Position(line, _column(source, line, node.end_col_offset)))  # type: ignore[attr-defined]


def _column(source: Source, line: int, offset: int) -> int:
    return len(source.line(line).encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace"))


def _frame(source: Source, function: str, node: ast.AST) -> Frame:
    line = node.lineno  # type: ignore[attr-defined]
    text = source.line(line)
    code = text.strip()
    span = _span(source, node)
    indent = len(text) - len(text.lstrip())
    if not isinstance(node, ast.expr) or node.end_lineno != line:
        return Frame(source.file, line, function, code)
    marked = Position(1, span.start.column - indent), Position(1, span.end.column - indent)
    return Frame(source.file, line, function, code, marked, _pointed(source, node, indent, marked))


def _pointed(
    source: Source, node: ast.expr, indent: int, marked: tuple[Position, Position]
) -> tuple[Position, Position]:
    """What CPython puts ``^`` under within what it marks: the operator, the brackets, the call's parentheses."""
    line = node.lineno
    if isinstance(node, (ast.Call, ast.Subscript)):
        inner = node.func if isinstance(node, ast.Call) else node.value
        return Position(1, _column(source, line, inner.end_col_offset or 0) - indent), marked[1]
    if isinstance(node, ast.BinOp):
        start = _column(source, line, node.left.end_col_offset or 0)
        end = _column(source, line, node.right.col_offset)
        between = source.line(line)[start:end]
        sign = between.strip(" ()")
        first = start + between.find(sign)
        return Position(1, first - indent), Position(1, first + len(sign) - indent)
    return marked
