"""Fact: an import has a name in quotes (import "math").

Binds ``text`` (as written), ``name``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The quoted names of the refused import, where it is whole without the quotes."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in ("import", "from"):
        return
    quoted = [at for at, token in enumerate(failure.tokens) if token.kind == STRING]
    changes = [replace(failure.tokens[at], failure.tokens[at].text.strip("'\"")) for at in quoted]
    repair = failure.repaired(*changes) if changes else None
    if repair is not None:
        token = failure.tokens[quoted[0]]
        bindings = {"text": token.text, "name": changes[0].text, "line": str(token.start.line)}
        yield Fact(failure.span(quoted[0]), {**bindings, **repair})
