"""Fact: the file is not a Python program but something else (a web page, a shell script, a traceback, C).

Binds ``kind`` (what it is, with its article) and ``line`` (where that shows).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at
from explain.syntax.files import kind_of_file


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The file's first line, where it is a well-known beginning of something else."""
    kind = kind_of_file(source)
    if kind is not None and any_failure_at(source, span) is not None:
        yield Fact(source.line_span(kind[1]), {"kind": kind[0], "line": str(kind[1])})
