"""Fact: a class names its base as other languages do (class Shop extends Store, class Shop : Store).

Binds ``word``, ``name``, ``base``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import is_name

_WORDS = frozenset({"extends", "implements", "inherits", ":", "<", "of", "from"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word behind the name of the refused class, with names behind it."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "class" or not failure.broken or len(failure.tokens) < 4:
        return
    tokens = failure.tokens
    if not is_name(tokens[1]) or tokens[2].text not in _WORDS or not is_name(tokens[3]):
        return
    last = 3
    while last + 2 < len(tokens) and tokens[last + 1].text in (",", ".") and is_name(tokens[last + 2]):
        last += 2
    behind = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if behind not in ("", ":", "{") or (tokens[2].text == ":" and behind == ""):
        return
    base = failure.text(3, last)
    suggestion = f"class {tokens[1].text}({base}):"
    end = failure.end if behind != "{" else tokens[last + 1].end
    bindings = {"word": tokens[2].text, "name": tokens[1].text, "base": base, "suggestion": suggestion}
    repair = failure.repaired(Change(tokens[0].start, end, suggestion)) or {}
    yield Fact(failure.span(2), {**bindings, "line": str(failure.line), **repair})
