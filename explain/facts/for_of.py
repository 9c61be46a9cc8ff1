"""Fact: a for loop has another word or sign where in belongs (for x of names, for i = range(3)).

Binds ``word``, ``target``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.loops import INSTEAD_OF_IN
from explain.syntax.trial import Change, replace
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word behind the loop's variable, where in makes the loop whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    bracketed = _of_javascript(failure) or _of_java(failure)
    if bracketed is not None:
        yield bracketed
        return
    for at in range(2, len(failure.tokens) - 1):
        token = failure.tokens[at]
        start = next((one for one in range(at - 1, -1, -1) if failure.tokens[one].text in ("for", "in")), -1)
        if token.text not in INSTEAD_OF_IN or start < 0 or failure.tokens[start].text != "for" or start + 1 == at:
            continue
        repair = failure.repaired(replace(token, "in"))
        if repair is None:
            return
        if token.text in ("to", "=") and failure.tokens[at + 1].text.isdecimal():
            repair = {}  # counting to a number needs range(), which is more than a word
        bindings = {"word": token.text, "target": failure.shown(start + 1, at - 1), "line": str(token.start.line)}
        yield Fact(failure.span(at), {**bindings, **repair})
        return


def _of_javascript(failure: Failure) -> Fact | None:
    """The loop of JavaScript with its parentheses: ``for (const price of prices) {``."""
    texts = [token.text for token in failure.tokens]
    if texts[:2] != ["for", "("] or "of" not in texts:
        return None
    of, first = texts.index("of"), 3 if texts[2] in ("const", "let", "var") else 2
    if of <= first or not all(is_name(token) or token.text in "[,]" for token in failure.tokens[first:of]):
        return None
    bindings = {"word": "of", "target": failure.shown(first, of - 1), "line": str(failure.line)}
    return Fact(failure.span(of), bindings)


def _of_java(failure: Failure) -> Fact | None:
    """The loop of Java and C++ with its parentheses: ``for (price : prices)``, ``for (int price : prices)``."""
    texts = [token.text for token in failure.tokens]
    if texts[:2] != ["for", "("] or ":" not in texts or ";" in texts:
        return None
    colon = texts.index(":")
    if failure.outer[colon] != 1 or colon < 3 or not is_name(failure.tokens[colon - 1]):
        return None
    target, iterable = texts[colon - 1], failure.text(colon + 1, failure.closing(1) - 1)
    change = Change(failure.tokens[1].start, failure.tokens[failure.closing(1)].end, f"{target} in {iterable}")
    bindings = {"word": ":", "target": target, "line": str(failure.line)}
    return Fact(failure.span(colon), {**bindings, **(failure.repaired(change) or {})})
