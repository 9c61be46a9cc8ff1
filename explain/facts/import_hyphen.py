"""Fact: an import names a module with a hyphen, which Python reads as a minus sign (import my-shop).

Binds ``name``, ``suggestion`` (the module of the distribution that is called so, else with underscores), ``line`` and
the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.data.distributions import module_of
from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The hyphens of the refused import, where underscores make it whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in ("import", "from"):
        return
    tokens = failure.tokens
    signs = [at for at in range(1, len(tokens) - 1) if tokens[at].text == "-"]
    if not signs or any(tokens[at - 1].end != tokens[at].start for at in signs):
        return
    first, last = signs[0] - 1, signs[-1] + 1
    written = failure.text(first, last)
    suggestion = module_of(written) or written.replace("-", "_")
    repair = failure.repaired(Change(tokens[first].start, tokens[last].end, suggestion))
    if repair is not None:
        bindings = {"name": failure.shown(first, last), "suggestion": suggestion, "line": str(tokens[first].start.line)}
        yield Fact(failure.span(first, last), {**bindings, **repair})
