"""Fact: an import has parentheses around or behind its module or name (import (math), from math import sqrt()).

Binds ``module`` (what is imported), ``plain`` (the line without them), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The parentheses of the refused import, where it is whole without them."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in ("import", "from"):
        return
    if any(token.text == "as" for token in failure.tokens):
        return  # what stands behind it is a fact of its own
    signs = [at for at, token in enumerate(failure.tokens) if token.text in ("(", ")")]
    if sum(failure.tokens[at].text == "(" for at in signs) * 2 != len(signs):
        return  # one of them is open
    repair = failure.repaired(*(replace(failure.tokens[at], "") for at in signs)) if signs else None
    if repair is not None:
        words = failure.text(0, len(failure.tokens) - 1).replace("(", " ").replace(")", " ")
        plain = " ".join(words.rstrip("; ").split())
        bindings = {"module": plain.rpartition("import ")[2], "plain": plain, "line": str(failure.line)}
        yield Fact(failure.span(signs[0], signs[-1]), {**bindings, **repair})
