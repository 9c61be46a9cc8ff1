"""Fact: bytes and a text stand side by side to be joined.

Binds ``left``, ``right``, ``line`` (the right one's), and where one of several differs from all the others ``odd``,
``suggestion`` and the repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source, Token
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first pair of neighbours in the refused statement of which one has a ``b`` and the other none."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for at in range(1, len(failure.tokens)):
        left, right = failure.tokens[at - 1], failure.tokens[at]
        if left.kind == right.kind == STRING and _is_bytes(left) != _is_bytes(right):
            bindings = {"left": brief(left.text), "right": brief(right.text), "line": str(right.start.line)}
            yield Fact(failure.span(at - 1, at), {**bindings, **_odd_one(failure, at)})
            return


def _is_bytes(token: Token) -> bool:
    return re.match("[rR]?[bB]", token.text) is not None


def _odd_one(failure: Failure, at: int) -> dict[str, str]:
    """The one of at least three neighbours that is not what all the others are, and how it would be."""
    first = last = at
    while first > 0 and failure.tokens[first - 1].kind == STRING:
        first -= 1
    while last + 1 < len(failure.tokens) and failure.tokens[last + 1].kind == STRING:
        last += 1
    row = failure.tokens[first : last + 1]
    for wanted in (True, False):
        odd = [token for token in row if _is_bytes(token) != wanted]
        if len(odd) == 1 and len(row) > 2 and (odd[0].text.isascii() or not wanted):
            text = "b" + odd[0].text if wanted else re.sub("[bB]", "", odd[0].text, count=1)
            return {"odd": brief(odd[0].text), "suggestion": brief(text), **failure.fix(replace(odd[0], text))}
    return {}
