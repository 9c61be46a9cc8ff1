"""Fact: a choice between two values is written with ? and : as in C (x = a ? b : c).

Binds ``condition``, ``yes``, ``no``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The question mark and colon of the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    marks = [at for at, token in enumerate(failure.tokens) if token.text == "?"]
    if len(marks) != 1:
        return
    mark = marks[0]
    outer = failure.outer[mark]
    inside = [at for at in range(len(failure.tokens)) if failure.outer[at] == outer]
    colon = next((at for at in inside if at > mark and failure.tokens[at].text == ":"), -1)
    starts = [at + 1 for at in inside if at < mark and failure.tokens[at].text in ("=", ",", "return")]
    first = max([outer + 1, *starts])
    last = next((at - 1 for at in inside if at > colon and failure.tokens[at].text in (",", ";")), -1)
    if last < 0:
        last = (failure.closing(outer) if outer >= 0 else len(failure.tokens)) - 1
    if not first < mark < colon - 1 or last <= colon:
        return
    condition, yes, no = failure.text(first, mark - 1), failure.text(mark + 1, colon - 1), failure.text(colon + 1, last)
    suggestion = f"{yes} if {condition} else {no}"
    repair = failure.repaired(Change(failure.tokens[first].start, failure.tokens[last].end, suggestion))
    if repair is not None:
        bindings = {"condition": brief(condition), "yes": brief(yes), "no": brief(no), "suggestion": brief(suggestion)}
        yield Fact(failure.span(first, last), {**bindings, "line": str(failure.tokens[mark].start.line), **repair})
