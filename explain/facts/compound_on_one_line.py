"""Fact: a statement that opens a block stands behind another one on the same line (if a: for b in c: …).

Binds ``first``, ``second`` (the keywords), ``line``, and the repair where the second one is a clause of the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.headers import described
from explain.syntax.trial import Change
from explain.syntax.vocabulary import BLOCKS, CLAUSES


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The second keyword of the refused line, behind a header's colon or a semicolon."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    clause = _clause(failure)
    if clause is not None:
        yield clause
        return
    for at in range(2, len(failure.tokens)):
        before, token = failure.tokens[at - 1], failure.tokens[at]
        if token.text not in BLOCKS - CLAUSES or failure.outer[at] >= 0 or before.text not in (":", ";"):
            continue
        if before.text == ":" and not described(failure.tokens):
            return
        bindings = {"first": failure.word or failure.tokens[0].text, "second": token.text}
        yield Fact(failure.span(at), {**bindings, "line": str(token.start.line)})
        return


def _clause(failure: Failure) -> Fact | None:
    """The ``else`` or its like on the line of what it continues, where lines of their own make that whole."""
    found = [at for at in range(3, len(failure.tokens)) if _begins_clause(failure, at)]
    if not found or not described(failure.tokens):
        return None
    ends = [(failure.tokens[at - 1].end, failure.tokens[at].start) for at in found]
    if failure.repaired(*(Change(end, start, "\n") for end, start in ends)) is None:
        return None
    repair = failure.fix(*(Change(end, start, "\n" + failure.statement.indent) for end, start in ends))
    token = failure.tokens[found[0]]
    bindings = {"first": failure.word, "second": token.text, "line": str(token.start.line)}
    return Fact(failure.span(found[0]), {**bindings, **repair})


def _begins_clause(failure: Failure, at: int) -> bool:
    """Whether a clause's keyword stands at ``at`` outside all brackets, and no conditional expression's ``else``."""
    token = failure.tokens[at]
    if token.text not in CLAUSES or failure.outer[at] >= 0 or failure.tokens[at - 1].text in (":", ";"):
        return False
    behind = failure.tokens[at + 1].text if at + 1 < len(failure.tokens) else ""
    return behind == ":" or token.text in ("elif", "except")
