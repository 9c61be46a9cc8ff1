"""A file that the running Python refuses, as a finding: explained like any SyntaxError. Compiles nothing."""

from __future__ import annotations

from explain import prose, proving
from explain.catalogue import Catalogue
from explain.explaining import Explainer
from explain.explanation import Finding
from explain.places import Position, Span
from explain.source import Source
from explain.tracebacks.model import Frame, Raised, Traceback


def explained(source: Source, catalogue: Catalogue, error: SyntaxError, python: str = "") -> Finding:
    """The finding for what ``python`` (the running one where it is empty) says against ``source``."""
    if error is source.parsed[1]:
        proving.refused(source.text, error)
    line = error.lineno or 1
    column = max((error.offset or 1) - 1, 0)
    end = max((error.end_offset or 0) - 1, column + 1) if error.end_lineno in (None, line) else len(source.line(line))
    frame = Frame(source.file, line, None, source.line(line).strip())
    raised = Raised("exception", type(error).__name__, error.msg or "invalid syntax", (frame,))
    explainer = Explainer(catalogue, lambda file: source if file == source.file else None, python=python or None)
    (answer,) = explainer.explain(Traceback((raised,)))
    span = Span(source.file, Position(line, column), Position(line, max(end, column + 1)))
    title = answer.title or prose.bare(raised.message)
    entry = answer.entry or f"{raised.exception}/_any"
    values = tuple(answer.bindings.items())
    return Finding(entry, title, span, values, answer.guidance, answer.fix, raised.message, answer.related)
