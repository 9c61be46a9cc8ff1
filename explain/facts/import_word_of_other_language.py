"""Fact: a module is brought in with a word of another language (using math, include math, require "math").

Binds ``word``, ``module``, ``line`` and the repair with import.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source
from explain.syntax.failure import failure_at
from explain.syntax.foreign_words import IMPORTS
from explain.syntax.trial import Change
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word at the beginning of the refused statement, with a module's name behind it and nothing else."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.tokens[0].text not in IMPORTS or len(failure.tokens) < 2:
        return
    last = len(failure.tokens) - (2 if failure.tokens[-1].text == ";" else 1)
    module = failure.text(1, last)
    if last == 1 and failure.tokens[1].kind == STRING:
        module = module.strip("\"'")
    elif not all(is_name(token) or token.text == "." for token in failure.tokens[1 : last + 1]):
        return
    if not all(part.isidentifier() for part in module.split(".")):
        return
    repair = failure.repaired(Change(failure.tokens[0].start, failure.end, f"import {module}"))
    if repair is not None:
        bindings = {"word": failure.tokens[0].text, "module": module, "line": str(failure.line)}
        yield Fact(failure.span(0, last), {**bindings, **repair})
