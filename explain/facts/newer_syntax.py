"""Fact: the statement uses syntax that some Pythons do not have yet.

Binds ``feature`` (its name with its article), ``needs`` (the first Python that has it, "3.10"), ``instead`` (how to
write it for older ones), ``line``, and as the repair the line as an older Python takes it, where one line is enough.
Whether the Python that printed the error is older is for the page to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.features import FIELD_OVER_LINES, Feature, features
from explain.syntax.nesting import nested_quotes
from explain.syntax.older_forms import older_form


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The feature nearest the place, where the running Python takes the statement or is too old for it as well."""
    failure = failure_at(source, span)
    if failure is None or not failure.tokens:
        return
    found = [one for one in features(failure) if not failure.broken or _unknown(one)]
    if not found or nested_quotes(failure):  # a fact of its own
        return
    nearest = min(found, key=lambda one: (not one.first <= failure.at <= one.last + 1, abs(one.first - failure.at)))
    bindings = {"feature": nearest.name, "needs": nearest.needs, "instead": nearest.instead}
    line = str(failure.tokens[nearest.first].start.line)
    older = older_form(failure, nearest)
    repair = failure.fix(*older) if older else {}
    yield Fact(failure.span(nearest.first, nearest.last), {**bindings, "line": line, **repair})


def _unknown(feature: Feature) -> bool:
    """Whether the statement's being whole cannot be asked of the running Python, or goes on below its first line."""
    return feature.newer_than_running or feature.name == FIELD_OVER_LINES
