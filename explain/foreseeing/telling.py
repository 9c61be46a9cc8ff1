"""An error that is certain to come as a finding: explained like the traceback that it would print."""

from __future__ import annotations

import ast

from explain import prose, words
from explain.catalogue import Catalogue
from explain.explaining import Explainer
from explain.explanation import Finding
from explain.facts import Related
from explain.foreseeing.ways import Place
from explain.places import Position, Span
from explain.records import replace
from explain.source import Source
from explain.tracebacks.model import Frame, Raised, Traceback

_MOST_CALLERS = 3
"""Calls between the first and the error that are named."""


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
    span = _on_one_line(source, place.rows[-1][1])
    lines = [one.line for one in frames[:-1] if one.line != span.start.line]
    guidance = replace(answer.guidance, what=answer.guidance.what + _way(source, lines))
    return Finding(
        answer.entry or f"{name}/_any",
        answer.title or prose.bare(message),
        span,
        tuple(answer.bindings.items()),
        guidance,
        answer.fix,
        message,
        (*answer.related, *(Related(source.line_span(line), "leads here") for line in dict.fromkeys(lines))),
    )


def _way(source: Source, lines: list[int]) -> str:
    """A paragraph that names the ``lines`` by which the program comes to the error, the outermost first."""
    if not lines:
        return ""
    first, *others = dict.fromkeys(lines)
    between = words.listed([str(line) for line in others[:_MOST_CALLERS]])
    through = f", by way of line{'s' if len(others) > 1 else ''} {between}" if others else ""
    code = source.line(first).strip()
    return f"\n\nLine {first} leads here{through}" + (f": `{code}`." if "`" not in code else ".")


def _on_one_line(source: Source, node: ast.AST) -> Span:
    span = source.span(node)
    if span.end.line == span.start.line:
        return span
    return Span(source.file, span.start, Position(span.start.line, len(source.line(span.start.line))))


def _frame(source: Source, function: str, node: ast.AST) -> Frame:
    span = source.span(node)
    text = source.line(span.start.line)
    indent = len(text) - len(text.lstrip())
    if not isinstance(node, ast.expr) or span.end.line != span.start.line:
        return Frame(source.file, span.start.line, function, text.strip())
    marked = Position(1, span.start.column - indent), Position(1, span.end.column - indent)
    return Frame(source.file, span.start.line, function, text.strip(), marked, _pointed(source, node, indent, marked))


def _pointed(
    source: Source, node: ast.expr, indent: int, marked: tuple[Position, Position]
) -> tuple[Position, Position]:
    """What CPython puts ``^`` under within what it marks: the operator, the brackets, the call's parentheses."""
    if isinstance(node, (ast.Call, ast.Subscript)):
        inner = node.func if isinstance(node, ast.Call) else node.value
        return Position(1, source.span(inner).end.column - indent), marked[1]
    if isinstance(node, ast.BinOp):
        start = source.span(node.left).end.column
        end = source.span(node.right).start.column
        between = source.line(node.lineno)[start:end]
        sign = between.strip(" ()")
        first = start + between.find(sign)
        return Position(1, first - indent), Position(1, first + len(sign) - indent)
    return marked
