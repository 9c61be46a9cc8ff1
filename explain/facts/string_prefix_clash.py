"""Fact: the letters before a string ask for two kinds of string at once (ub"", bf"").

Binds ``prefix``, ``first`` and ``second`` (the letters that clash, in CPython's order), ``line`` and a repair without
the first one.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NAME, STRING, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace

_CLASHES = (("u", "b"), ("u", "r"), ("u", "f"), ("u", "t"), ("b", "f"), ("b", "t"), ("f", "t"))
"""In the order of CPython 3.14's ``maybe_raise_syntax_error_for_string_prefixes``."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such prefix of the refused statement; a bare ``ur`` is Python 2's and a fact of its own."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for at, token in enumerate(failure.tokens[1:], 1):
        prefix = failure.tokens[at - 1]
        if prefix.kind != NAME or token.kind != STRING or prefix.end != token.start:
            continue
        pair = _clash(prefix.text.lower())
        if pair is None:
            return
        repair = failure.repaired(replace(prefix, prefix.text.lower().replace(pair[0], "", 1))) or {}
        bindings = {"prefix": prefix.text, "first": pair[0], "second": pair[1], "line": str(prefix.start.line)}
        yield Fact(failure.span(at - 1), {**bindings, **repair})
        return


def _clash(prefix: str) -> tuple[str, str] | None:
    if len(set(prefix)) != len(prefix) or set(prefix) - set("ubrft"):
        return None
    return next((pair for pair in _CLASHES if set(pair) <= set(prefix)), None)
