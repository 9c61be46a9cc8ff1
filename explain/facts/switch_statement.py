"""Fact: a choice between cases is begun with another word than match: switch, select case, case … of.

Binds ``word``, ``subject`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import after
from explain.syntax.failure import failure_at
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word at the beginning of the refused statement, with a value and a block behind it."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or len(failure.tokens) < 3:
        return
    texts = [token.text for token in failure.tokens]
    first = 2 if texts[:2] == ["select", "case"] else 1
    if first == 2 or (texts[0] == "case" and texts[-1] == "of"):
        last = len(texts) - (2 if texts[-1] == "of" else 1)
        if last >= first and is_name(failure.tokens[first]):
            bindings = {"word": failure.shown(0, first - 1), "subject": failure.shown(first, last)}
            yield Fact(failure.span(0), {**bindings, "line": str(failure.line)})
        return
    if failure.word not in ("switch", "select"):
        return
    end = texts.index("{") if "{" in texts else len(texts) - 1
    following = after(failure.layout, failure.index)
    braced = texts[end] == "{"
    if not braced and (texts[-1] != ":" or following is None or following.word not in ("case", "default")):
        return
    if end > 1 and (is_name(failure.tokens[1]) or texts[1] == "("):
        subject = failure.text(1, end - 1)
        bindings = {"word": failure.word, "subject": subject.strip("()"), "line": str(failure.line)}
        yield Fact(failure.span(0), bindings)
