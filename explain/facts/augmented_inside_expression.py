"""Fact: a variable is changed in place inside an expression (print(x += 1), y = x += 1).

Binds ``name``, ``sign``, ``change`` (the statement it should be) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import replace
from explain.syntax.vocabulary import is_name

_HEADERS = frozenset({"if", "elif", "while", "for", "return", "assert", "with", "yield", "raise", "lambda"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The sign in a place for values, where the plain operator makes the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in range(1, len(failure.tokens) - 1):
        sign = failure.tokens[at]
        if not _augments(sign.text) or not is_name(failure.tokens[at - 1]) or not _inside(failure, at):
            continue
        if sign.text == "/=" and failure.word in ("if", "elif", "while", "assert", "return"):
            return  # another language's sign for "not equal"
        repair = failure.repaired(replace(sign, sign.text[:-1]))
        if repair is not None:
            bindings = {"name": failure.tokens[at - 1].text, "sign": sign.text, "line": str(sign.start.line)}
            yield Fact(failure.span(at - 1, at + 1), {**bindings, "change": brief(failure.text(at - 1, at + 1))})
        return


def _augments(text: str) -> bool:
    return len(text) > 1 and text[-1] == "=" and text[:-1] in ("+", "-", "*", "/", "//", "%", "**", "&", "|", "^")


def _inside(failure: Failure, at: int) -> bool:
    """Whether the sign stands in brackets, in a header, or behind another equals sign."""
    if failure.outer[at] >= 0 or failure.word in _HEADERS:
        return True
    return any(failure.tokens[one].text == "=" and failure.outer[one] < 0 for one in range(at))
