"""Fact: a name begins with a digit (2nd_place = "Ada").

Binds ``word``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NAME, NUMBER, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace
from explain.syntax.vocabulary import is_name

_WORD = re.compile(r"\d+[^\W\d]\w*")
_BEFORE_NAME = frozenset({"def", "class", "for", "import", "as", "global", "nonlocal", ".", "from"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word in the place of a name, where the statement is whole with a name there."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at, token in enumerate(failure.tokens):
        if token.kind != NUMBER or not _WORD.fullmatch(token.text):
            continue
        before = failure.tokens[at - 1].text if at else ""
        behind = failure.tokens[at + 1] if at + 1 < len(failure.tokens) else None
        target = at == 0 and behind is not None and behind.text in ("=", ".", ",", "(", "[")
        if not target and before not in _BEFORE_NAME and not (before in ("(", ",") and failure.word == "def"):
            continue
        suggestion = "_" + token.text
        same = [one for one in failure.tokens if one.text == token.text and one.kind in (NAME, NUMBER)]
        repair = failure.repaired(*(replace(one, suggestion) for one in same))
        if repair is not None and not (behind and is_name(behind)):
            bindings = {"word": token.text, "suggestion": suggestion, "line": str(token.start.line)}
            yield Fact(failure.span(at), {**bindings, **repair})
        return
