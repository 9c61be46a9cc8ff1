"""Fact: a case asks for a condition (case age > 17:), which belongs behind an if.

Binds ``condition``, ``suggestion`` (the case with the condition in its place), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import outward
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import is_name

_COMPARISONS = frozenset({"<", ">", "<=", ">=", "==", "!=", "in", "not", "is"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The comparison in the refused ``case``, where a guard with it makes the line whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "case" or failure.tokens[-1].text != ":":
        return
    last = len(failure.tokens) - 2
    sign = next((at for at in range(1, last) if _compares(failure, at)), 0)
    if not sign or any(token.text == "if" for token in failure.tokens):
        return
    caught, condition = _parts(failure, sign, last)
    whole = f"{caught} if {condition}"
    repair = failure.repaired(Change(failure.tokens[1].start, failure.tokens[last].end, whole))
    if repair is not None:
        bindings = {"condition": failure.shown(1, last), "suggestion": f"case {whole}:", "line": str(failure.line)}
        yield Fact(failure.span(1, last), {**bindings, **repair})


def _compares(failure: Failure, at: int) -> bool:
    return failure.tokens[at].text in _COMPARISONS and failure.outer[at] < 0


def _parts(failure: Failure, sign: int, last: int) -> tuple[str, str]:
    """What the case takes, and its condition: the value that ``match`` was given has its name there already."""
    condition, subject = failure.text(1, last), _subject(failure)
    if sign == 1 and failure.tokens[1].text != "not":
        name = subject if subject.isidentifier() else "value"
        return ("_" if name == subject else name), f"{name} {condition}"
    first = failure.tokens[1]
    return (first.text if sign == 2 and is_name(first) and first.text != subject else "_"), condition


def _subject(failure: Failure) -> str:
    """What the ``match`` around the case was given, as written; empty where it stands in none."""
    for one in outward(failure.layout, failure.index):
        if one.column < failure.statement.column:
            code = failure.layout.text[one.start : one.end]
            return code.removeprefix("match").strip().removesuffix(":").strip() if one.word == "match" else ""
    return ""
