"""Fact: a for loop counts as in C, with a beginning, a condition and a step (for (i = 0; i < 3; i++)).

Binds ``target``, ``line``, and ``suggestion`` with the repair where the steps can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import TYPES

_STEPS = re.compile(
    r"\s*(?P<name>\w+)\s*=\s*(?P<first>[\w.]+)\s*;\s*(?P=name)\s*(?P<sign><=?)\s*(?P<last>[\w.]+(?:\([\w.]*\))?)\s*;"
    r"\s*(?:(?P=name)\s*\+\+|\+\+\s*(?P=name)|(?P=name)\s*\+=\s*(?P<step>\d+))\s*"
)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The loop whose head holds two semicolons."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "for" or not failure.broken:
        return
    marks = [at for at, token in enumerate(failure.tokens) if token.text == ";"]
    names = [token.text for token in failure.tokens[1:4] if token.text not in TYPES | {"(", "let", "var"}]
    if len(marks) < 2 or failure.outer[marks[0]] != failure.outer[marks[1]] or not names:
        return
    bindings = {"target": names[0], "line": str(failure.line)}
    outer = failure.outer[marks[0]]
    last = failure.closing(outer) if outer >= 0 else len(failure.tokens) - 1
    head = failure.text(1, last).rstrip(":").strip("() ")
    steps = _STEPS.fullmatch(" ".join(word for word in head.split() if word not in TYPES | {"let", "var"}))
    if steps:
        bindings["suggestion"] = suggestion = f"for {steps['name']} in {_range(steps)}:"
        colon = failure.tokens[-1].text == ":"
        end = failure.end if colon else failure.tokens[last].end
        bindings |= failure.repaired(Change(failure.tokens[0].start, end, suggestion)) or {}
    yield Fact(failure.span(0, max(last, 0)), bindings)


def _range(steps: re.Match[str]) -> str:
    last = steps["last"] + (" + 1" if steps["sign"] == "<=" else "")
    if steps["step"] and steps["step"] != "1":
        return f"range({steps['first']}, {last}, {steps['step']})"
    return f"range({last})" if steps["first"] == "0" else f"range({steps['first']}, {last})"
