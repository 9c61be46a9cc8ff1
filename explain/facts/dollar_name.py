"""Fact: a variable is written with a dollar sign, as in PHP, Perl or a shell ($total).

Binds ``name``, ``line`` and the repair, which leaves the signs out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first sign that touches a name in the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    tokens = failure.tokens
    signs = [at for at in range(len(tokens) - 1) if tokens[at].text == "$" and tokens[at].end == tokens[at + 1].start]
    if not signs or not is_name(tokens[signs[0] + 1]):
        return
    repair = failure.repaired(*(replace(tokens[at], "") for at in signs))
    if repair is not None:
        name = tokens[signs[0] + 1]
        yield Fact(failure.span(signs[0], signs[0] + 1), {"name": name.text, "line": str(name.start.line), **repair})
