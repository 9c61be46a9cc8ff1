"""Fact: a choice between cases is begun with switch, as in C or JavaScript.

Binds ``subject`` and ``line``.
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
    if failure is None or not failure.broken or failure.word not in ("switch", "select") or len(failure.tokens) < 3:
        return
    texts = [token.text for token in failure.tokens]
    end = texts.index("{") if "{" in texts else len(texts) - 1
    following = after(failure.layout, failure.index)
    braced = texts[end] == "{"
    if not braced and (texts[-1] != ":" or following is None or following.word not in ("case", "default")):
        return
    if end > 1 and (is_name(failure.tokens[1]) or texts[1] == "("):
        subject = failure.text(1, end - 1)
        yield Fact(failure.span(0), {"subject": subject.strip("()"), "line": str(failure.line)})
