"""Fact: the parameters of a lambda stand in parentheses, which only Python 2 unpacked.

Binds ``parameter``, ``line`` and the repair: one name for the pair where the lambda is handed to a call, which gives it
one value at a time; no parentheses where a name is given to it and called with as many values. Else no repair is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change, replace
from explain.syntax.vocabulary import ends_value


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The parenthesised parameter of a refused lambda."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.positions():
        if at == 0 or failure.tokens[at].text != "(" or not _in_lambda(tuple(one.text for one in failure.tokens[:at])):
            continue
        closing = failure.closing(at)
        if closing < 0:
            return
        bindings = {"parameter": failure.shown(at, closing), "line": str(failure.tokens[at].start.line)}
        plain = failure.repaired(replace(failure.tokens[at], _blank(failure, at)), replace(failure.tokens[closing], ""))
        if plain is not None:
            repair = _one_name(failure, at, closing) or (plain if _called_with_all(failure, at, closing) else {})
            yield Fact(failure.span(at, closing), {**bindings, **repair})
        return


def _one_name(failure: Failure, at: int, closing: int) -> Mapping[str, str]:
    """The repair that takes the pair under one name, where the lambda is an argument of a call."""
    word = next(one for one in range(at, -1, -1) if failure.tokens[one].text == "lambda")
    call = failure.outer[word]
    names = [token.text for token in failure.tokens[at + 1 : closing] if token.text != ","]
    called = call > 0 and failure.tokens[call].text == "(" and ends_value(failure.tokens[call - 1])
    pair = "pair" if len(names) == 2 else "values"
    if not called or not all(name.isidentifier() for name in names) or pair in failure.signs:
        return {}
    start, end = failure.tokens[at].start, failure.tokens[closing].end
    changes = [Change(start, end, pair if failure.tokens[at - 1].end < start else f" {pair}")]
    colon = next(one for one in range(closing, len(failure.tokens)) if failure.tokens[one].text == ":")
    for index in range(colon, len(failure.tokens)):
        token = failure.tokens[index]
        if failure.outer[index] < call or (failure.outer[index] == call and token.text == ","):
            break
        if token.text in names and failure.tokens[index - 1].text != ".":
            changes.append(replace(token, f"{pair}[{names.index(token.text)}]"))
    return failure.repaired(*changes) or {}


def _called_with_all(failure: Failure, at: int, closing: int) -> bool:
    """Whether the lambda is given a name and that is called, with as many values each time as the parentheses hold."""
    tokens = failure.tokens
    if at != 3 or tokens[1].text != "=" or tokens[2].text != "lambda":
        return False
    count = sum(token.text != "," for token in tokens[at + 1 : closing])
    text = failure.layout.text
    calls = [*re.finditer(rf"(?<![\w.]){re.escape(tokens[0].text)}\(([^()\n]*)\)", text)]
    return bool(calls) and all(call[1].count(",") == count - 1 for call in calls)


def _in_lambda(before: tuple[str, ...]) -> bool:
    """Whether only names and commas stand between the last ``lambda`` and the place."""
    if "lambda" not in before or before[-1] not in ("lambda", ","):
        return False
    between = before[len(before) - before[::-1].index("lambda") :]
    return all(text == "," or text.isidentifier() for text in between)


def _blank(failure: Failure, at: int) -> str:
    """What parts the name in the parentheses from the word before them, once they are gone."""
    return "" if failure.tokens[at - 1].end < failure.tokens[at].start else " "
