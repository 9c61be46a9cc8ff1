"""Fact: one of several places that receive a value, or that behind ``for`` or ``as``, is no place (for total() in x).

Binds ``target``, ``kind`` (CPython's word for it) and ``line``. Since 3.10 CPython guesses at ``==`` where the refused
target itself stands before the equals sign (``invalid_named_expression``); then it is none of these.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.targets import kind_of, refused_target, statement_assigned


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused target of a loop, a ``with`` or an assignment to several."""
    failure = failure_at(source, span)
    for first, last in _targets(failure) if failure else ():
        found = refused_target(failure.text(first, last)) if failure else None
        if found and failure:
            target, kind = found
            bindings = {"target": brief(target), "kind": kind, "line": str(failure.tokens[first].start.line)}
            yield Fact(failure.span(first, last), bindings)
            return


def _targets(failure: Failure) -> Iterator[tuple[int, int]]:
    """The first and last token of every group of targets that is looked at."""
    tokens, outer = failure.tokens, failure.outer
    for at in range(len(tokens) - 2):
        if tokens[at].text == "for":
            ends = (one for one in range(at + 2, len(tokens)) if tokens[one].text == "in" and outer[one] == outer[at])
            last = next(ends, at + 1) - 1
        elif tokens[at].text == "as" and failure.word == "with":
            ends = (one for one in range(at + 2, len(tokens)) if _ends_item(failure, at, one))
            last = next(ends, len(tokens)) - 1
        else:
            continue
        if last > at:
            yield at + 1, last
    sign = statement_assigned(failure)
    if sign and kind_of(failure.text(sign.first, sign.at - 1)) in ("tuple", "list"):
        commas = [at for at in range(sign.first, sign.at) if tokens[at].text == "," and outer[at] < 0]
        before = failure.text(commas[-1] + 1, sign.at - 1) if commas and commas[-1] + 1 < sign.at else ""
        if not before or refused_target(before) is None or kind_of(before) in ("tuple", "list"):
            yield sign.first, sign.at - 1


def _ends_item(failure: Failure, at: int, one: int) -> bool:
    """Whether the token ``one`` stands behind the target of the ``as`` at ``at``."""
    same = failure.outer[one] == failure.outer[at]
    return failure.outer[one] < failure.outer[at] or (same and failure.tokens[one].text in (",", ":"))
