"""Fact: an import names the module last (import sqrt from math).

Binds ``names``, ``module``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused import of names from a module; the repair turns it round."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "import":
        return
    middle = next((at for at, token in enumerate(failure.tokens) if token.text == "from"), -1)
    if not 1 < middle < len(failure.tokens) - 1:
        return
    names, module = failure.text(1, middle - 1), failure.text(middle + 1, len(failure.tokens) - 1)
    suggestion = f"from {module} import {names}"
    repair = failure.repaired(Change(failure.tokens[0].start, failure.end, suggestion))
    if repair is None and any(
        token.text not in (".", ",") and not is_name(token) for token in failure.tokens[1:middle]
    ):
        return
    bindings = {"names": brief(names), "module": module, "suggestion": brief(suggestion), "line": str(failure.line)}
    yield Fact(failure.span(0, len(failure.tokens) - 1), {**bindings, **(repair or {})})
