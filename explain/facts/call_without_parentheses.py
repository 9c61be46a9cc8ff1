"""Fact: a function or exception is given a value without parentheses (len names, raise ValueError "bad").

Binds ``function``, ``argument``, ``line`` and the repair.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NUMBER, STRING, Source
from explain.syntax.calls import meant_call
from explain.syntax.failure import Failure, failure_at
from explain.syntax.foreign_words import COMMANDS, IMPORTS
from explain.syntax.trial import Change, insert
from explain.syntax.typos import misspelled_keyword
from explain.syntax.vocabulary import TYPES, is_name, side_by_side

_CALLED = frozenset(name for name in dir(builtins) if name[0] != "_" and callable(getattr(builtins, name)))
_STATEMENTS = frozenset({"print", "exec"})
"""Python 2's statements, which are facts of their own."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The gap behind a callable's name, where parentheses around the rest make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.statement.word in TYPES or misspelled_keyword(failure):
        return
    for at in failure.gaps():
        left, right = failure.tokens[at - 1], failure.tokens[at]
        if not side_by_side(left, right) or not _is_called(failure, at - 1) or left.end == right.start:
            continue
        outer = failure.outer[at]
        last = (failure.closing(outer) if outer >= 0 else len(failure.tokens)) - 1
        if failure.tokens[last].text == ":":
            last -= 1
        if any(token.text == "=" for token in failure.tokens[at : last + 1]):
            return
        repair = failure.repaired(Change(left.end, right.start, "("), insert(failure.tokens[last].end, ")"))
        if repair is not None:
            bindings = {"function": left.text, "argument": failure.shown(at, last), "line": str(left.start.line)}
            yield Fact(failure.span(at - 1, last), {**bindings, **repair})
        return


def _is_called(failure: Failure, at: int) -> bool:
    """Whether the name at ``at`` is a built-in's, an exception that is raised, or begins the statement before text."""
    token = failure.tokens[at]
    if not is_name(token) or token.text in _STATEMENTS or token.text == failure.tokens[at + 1].text:
        return False
    if at and failure.tokens[at - 1].text == "raise":
        return True
    if at > 1 and failure.tokens[at + 1].kind == STRING and failure.tokens[-1].kind == STRING:
        chain = failure.tokens[: at + 1]
        return all(is_name(one) for one in chain[::2]) and all(one.text == "." for one in chain[1::2])
    if at == 0 and failure.tokens[1].kind in (STRING, NUMBER):
        above = failure.layout.text[: failure.statement.start]
        known = token.text in _CALLED or token.text in above
        return known or (token.text[0].islower() and token.text not in COMMANDS | IMPORTS)
    if failure.outer[at] >= 0:
        return meant_call(failure, at + 1)
    return token.text in _CALLED and (at == 0 or failure.tokens[at - 1].text in ("=", "return", "in"))
