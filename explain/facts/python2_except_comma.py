"""Fact: an except clause names its variable after a comma, as in Python 2 (except ValueError, error).

Binds ``exception``, ``name``, ``line`` and the repair.
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
    """The clause whose last word, behind a comma, is written as a variable is and not as a class is."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "except" or len(failure.tokens) < 5:
        return
    comma, name, colon = failure.tokens[-3:]
    if (comma.text, colon.text) != (",", ":") or not is_name(name) or not name.text.islower():
        return
    exception = failure.text(1, len(failure.tokens) - 4)
    if "," in exception and not exception.startswith("("):
        return
    # Python 3.14 and later take the clause for two classes, so that it may be whole there.
    repair = failure.fix(Change(comma.start, name.end, f" as {name.text}"))
    bindings = {"exception": brief(exception), "name": name.text, "line": str(failure.line)}
    yield Fact(failure.span(1, len(failure.tokens) - 2), {**bindings, **repair})
