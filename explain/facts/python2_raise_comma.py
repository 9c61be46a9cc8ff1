"""Fact: raise has its message behind a comma, as in Python 2 (raise ValueError, "bad").

Binds ``exception``, ``message``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The statement that a call of the exception makes whole; a traceback behind a second comma is dropped."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "raise":
        return
    commas = [at for at, token in enumerate(failure.tokens) if token.text == "," and failure.outer[at] < 0]
    if not 0 < len(commas) < 3 or commas[0] < 2 or commas[-1] == len(failure.tokens) - 1:
        return
    last = commas[1] - 1 if len(commas) == 2 else len(failure.tokens) - 1
    exception, message = failure.text(1, commas[0] - 1), failure.text(commas[0] + 1, last)
    change = Change(failure.tokens[1].start, failure.end, f"{exception}({message})")
    repair = failure.repaired(change)
    if repair is not None:
        bindings = {"exception": brief(exception), "message": brief(message), "line": str(failure.line)}
        # A text was raised in Python 2's earliest days; calling one repairs nothing.
        text = failure.tokens[1].kind == STRING
        yield Fact(failure.span(1, last), {**bindings, **({} if text else repair)})
