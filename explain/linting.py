"""Looks for the facts of lint pages in a whole file, before anything runs. Renders nothing and opens no file.

A file that the running Python refuses is explained like any SyntaxError: the same pages, the same facts.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator

from explain import prose
from explain.catalogue import Catalogue, Entry
from explain.explaining import Explainer, filled, title_of
from explain.explanation import Finding
from explain.facts import Fact, finder
from explain.places import Position, Span
from explain.source import Source
from explain.tracebacks.model import Frame, Raised, Traceback


def lint(source: Source, catalogue: Catalogue) -> tuple[Finding, ...]:
    """What is certain to fail in ``source``, in the order of the file. Never raises on any text."""
    error = _syntax_error(source)
    if error is not None:
        return tuple(_refused(source, catalogue, error))
    findings = [finding for entry in catalogue.entries() if entry.lint for finding in _found(entry, source, catalogue)]
    return tuple(sorted(dict.fromkeys(findings), key=lambda one: (one.span.start, one.entry)))


def _found(entry: Entry, source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    try:
        facts = list(finder(entry.fact)(source, None))
    except RecursionError:  # nested deeper than the fact can follow: nothing certain to say
        return
    for fact in facts:
        yield _finding(entry, fact, catalogue)


def _finding(entry: Entry, fact: Fact, catalogue: Catalogue) -> Finding:
    bindings = {"line": str(fact.span.start.line), "file": fact.span.file, **fact.bindings}
    guidance = filled(catalogue.page(entry).guidance, bindings)
    return Finding(entry.name, title_of(entry, bindings), fact.span, tuple(bindings.items()), guidance)


def _refused(source: Source, catalogue: Catalogue, error: SyntaxError) -> Iterator[Finding]:
    line = error.lineno or 1
    column = max((error.offset or 1) - 1, 0)
    end = max((error.end_offset or 0) - 1, column + 1) if error.end_lineno in (None, line) else len(source.line(line))
    frame = Frame(source.file, line, None, source.line(line).strip())
    raised = Raised("exception", type(error).__name__, error.msg or "invalid syntax", (frame,))
    explainer = Explainer(catalogue, lambda file: source if file == source.file else None)
    (answer,) = explainer.explain(Traceback((raised,)))
    span = Span(source.file, Position(line, column), Position(line, max(end, column + 1)))
    title = answer.title or prose.bare(raised.message)
    entry = answer.entry or f"{raised.exception}/_any"
    yield Finding(entry, title, span, tuple(answer.bindings.items()), answer.guidance, answer.fix, raised.message)


def _syntax_error(source: Source) -> SyntaxError | None:
    """What the running Python refuses: what it cannot parse, and what only its compiler sees (`return` outside `def`)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source.tree or source.text, source.file, "exec", dont_inherit=True)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError) as error:  # null bytes before 3.12, nesting too deep
        return SyntaxError(str(error), (source.file, 1, 1, source.line(1)))
    return None
