"""Fact: a call names its arguments with colons (order(tea: 3)), where Python has equals signs.

Binds ``argument``, ``function``, ``line`` and the repair, which changes all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The colons of one refused call, where equals signs make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word in ("def", "class"):
        return
    tokens = failure.tokens
    for at in failure.positions():
        opening = failure.outer[at]
        if tokens[at].text != ":" or opening < 1 or tokens[opening].text != "(" or not is_name(tokens[opening - 1]):
            continue
        signs = [one for one, token in enumerate(tokens) if token.text == ":" and failure.outer[one] == opening]
        if at + 1 == len(tokens) or not all(is_name(tokens[one - 1]) for one in signs):
            return
        changes = [Change(tokens[one].start, tokens[one + 1].start, "=") for one in signs]
        repair = failure.repaired(*changes)
        if repair is not None:
            names = {"argument": tokens[signs[0] - 1].text, "function": tokens[opening - 1].text}
            yield Fact(failure.span(signs[0]), {**names, "line": str(tokens[signs[0]].start.line), **repair})
        return
