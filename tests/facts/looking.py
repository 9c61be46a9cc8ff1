"""Runs a broken program for real and looks for a fact where this Python says that it broke."""

from __future__ import annotations

import gc
import io
import sys
import warnings
from collections.abc import Mapping
from itertools import islice
from types import ModuleType, TracebackType

from explain.facts import Fact, finder
from explain.places import Position, Span
from explain.records import dataclass
from explain.source import Source

FILE = "shop.py"
TYPED = "3\n4\n"
"""What the programs read from their standard input."""


@dataclass(frozen=True)
class Broken:
    """An error that really happened: its class's name, its message, and the place that a traceback would mark."""

    exception: str
    message: str
    span: Span


def run(code: str) -> Broken:
    """Runs ``code``, which must fail, and says how and where."""
    source = Source(FILE, code)
    module = ModuleType("shop")
    stdin, sys.stdin = sys.stdin, io.StringIO(TYPED)
    sys.modules["shop"] = module
    found: Broken | None = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                exec(compile(code, FILE, "exec", dont_inherit=True), vars(module))
            except Exception as error:
                assert error.__traceback__ is not None
                found = Broken(type(error).__name__, str(error), _marked(source, error.__traceback__))
            vars(module).clear()
            if "sqlite3" in code:  # a database that it left open is closed here, where nobody is warned
                gc.collect()
    finally:
        sys.stdin = stdin
        del sys.modules["shop"]
    assert found is not None, "the program ran to its end"
    return found


def _marked(source: Source, traceback: TracebackType) -> Span:
    last = traceback
    step: TracebackType | None = traceback
    while step is not None:
        if step.tb_frame.f_code.co_filename == FILE:
            last = step
        step = step.tb_next
    place = next(islice(last.tb_frame.f_code.co_positions(), last.tb_lasti // 2, None))
    line, end_line, column, end_column = place
    assert line is not None and end_line is not None and column is not None and end_column is not None
    return Span(FILE, source.position(line, column), source.position(end_line, end_column))


def facts(name: str, code: str, span: Span | None) -> list[Fact]:
    """The facts called ``name``, which hold strings only."""
    found = list(finder(name)(Source(FILE, code), span))
    for fact in found:
        assert all(isinstance(value, str) and value for value in fact.bindings.values()), fact
    return found


def explained(name: str, code: str, expected: Mapping[str, str]) -> None:
    """Asserts that the fact is found with the ``expected`` bindings at the marked place and on the whole line."""
    broken = run(code)
    line = Source(FILE, code).line_span(broken.span.start.line)
    for span in (broken.span, line):
        found = [dict(fact.bindings) for fact in facts(name, code, span)]
        assert any(expected.items() <= bindings.items() for bindings in found), (broken, found)


def predicted(name: str, code: str, expected: Mapping[str, str]) -> None:
    """Asserts that the fact is found once, without being told where, at the line that fails."""
    broken = run(code)
    found = facts(name, code, None)
    assert len(found) == 1, found
    assert expected.items() <= found[0].bindings.items(), found
    assert found[0].span.touches(Source(FILE, code).line_span(broken.span.start.line)), (broken, found)


def not_predicted(name: str, code: str) -> None:
    """Asserts that the linter would say nothing."""
    assert facts(name, code, None) == []


def not_found(name: str, code: str) -> None:
    """Asserts that the fact is found nowhere: on no line and not by the linter."""
    not_predicted(name, code)
    for number, text in enumerate(code.split("\n"), 1):
        span = Span(FILE, Position(number, 0), Position(number, len(text)))
        assert facts(name, code, span) == []
