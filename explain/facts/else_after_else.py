"""Fact: an else stands behind another else of the same statement.

Binds ``line``, ``else_line``, ``opening_line`` and ``keyword`` (of the statement that both continue).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import clauses_before
from explain.syntax.failure import any_failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused ``else`` whose statement has had one."""
    failure = any_failure_at(source, span)
    if failure is None or failure.word != "else" or failure.unclosed:
        return
    chain = clauses_before(failure.layout, failure.index)
    if chain and chain[-1].word == "else":
        bindings = {"line": str(failure.line), "else_line": str(chain[-1].line)}
        bindings |= {"opening_line": str(chain[0].line), "keyword": chain[0].word}
        related = Related(failure.layout.span(chain[-1].start, chain[-1].end), "the else it follows")
        yield Fact(failure.span(0), bindings, (related,))
