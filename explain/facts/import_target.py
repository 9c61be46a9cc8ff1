"""Fact: an import gives its module or name something other than a plain name behind as.

Binds ``target``, ``kind`` (CPython's word for it), ``imported`` (the name that was to get another) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.targets import kind_of
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused target, where the import is whole with a name in its place."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in ("import", "from"):
        return
    for at, token in enumerate(failure.tokens):
        if token.text != "as" or at + 1 >= len(failure.tokens):
            continue
        ends = (one for one in range(at + 2, len(failure.tokens)) if _ends(failure, at, one))
        last = next(ends, len(failure.tokens)) - 1
        kind = kind_of(failure.text(at + 1, last))
        change = Change(failure.tokens[at + 1].start, failure.tokens[last].end, "name")
        if kind not in ("", "name") and failure.tokens[at + 1].kind != STRING and failure.repaired(change) is not None:
            bindings = {"target": failure.shown(at + 1, last), "kind": kind, "line": str(token.start.line)}
            bindings["imported"] = failure.shown(_name(failure, at), at - 1)
            yield Fact(failure.span(at + 1, last), bindings)
            return


def _name(failure: Failure, at: int) -> int:
    """The first token of the name before the ``as`` at ``at``."""
    begins = (one for one in range(at) if failure.tokens[one].text in ("import", ",", "("))
    return max(begins, default=-1) + 1


def _ends(failure: Failure, at: int, one: int) -> bool:
    same = failure.outer[one] == failure.outer[at]
    return failure.outer[one] < failure.outer[at] or (same and failure.tokens[one].text in (",", ";"))
