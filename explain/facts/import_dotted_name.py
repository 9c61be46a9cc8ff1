"""Fact: a from … import takes a name with a dot (from os import path.join).

Binds ``module``, ``name``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused import of one dotted name, where its front part belongs to the module."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "from":
        return
    texts = [token.text for token in failure.tokens]
    middle = texts.index("import") if "import" in texts else -1
    if not 1 < middle < len(texts) - 3 or texts[-2] != "." or "," in texts:
        return
    module, name = failure.text(1, middle - 1), failure.text(middle + 1, len(texts) - 1)
    front, _, last = name.rpartition(".")
    joined = module if module.endswith(".") else module + "."
    suggestion = f"from {joined}{front} import {last}"
    repair = failure.repaired(Change(failure.tokens[0].start, failure.end, suggestion))
    if repair is not None:
        bindings = {"module": module, "name": brief(name), "suggestion": brief(suggestion), "line": str(failure.line)}
        yield Fact(failure.span(middle + 1, len(texts) - 1), {**bindings, **repair})
