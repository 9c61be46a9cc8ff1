"""Fact: an elif stands behind the else of its if.

Binds ``line``, ``else_line`` and ``if_line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import clauses_before
from explain.syntax.failure import any_failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused ``elif`` whose ``if`` has had its ``else``."""
    failure = any_failure_at(source, span)
    if failure is None or failure.word != "elif" or failure.unclosed:
        return
    chain = clauses_before(failure.layout, failure.index)
    if chain and chain[0].word == "if" and chain[-1].word == "else":
        bindings = {"line": str(failure.line), "else_line": str(chain[-1].line), "if_line": str(chain[0].line)}
        related = Related(failure.layout.span(chain[-1].start, chain[-1].end), "the else it follows")
        yield Fact(failure.span(0), bindings, (related,))
