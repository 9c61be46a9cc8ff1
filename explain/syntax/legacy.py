"""Statements of Python 2 that are calls today: ``print`` and ``exec`` with what stands behind them."""

from __future__ import annotations

from explain.records import dataclass
from explain.syntax.failure import Failure
from explain.syntax.vocabulary import is_keyword, starts_value


@dataclass(frozen=True, slots=True)
class Legacy:
    """The word ``at`` and the tokens ``first`` to ``last`` of what it was given."""

    at: int
    first: int
    last: int


def legacy_statement(failure: Failure, word: str) -> Legacy | None:
    """The use of ``word`` as a statement in the refused line: where a statement may begin, a value behind it."""
    tokens = failure.tokens
    for at, token in enumerate(tokens[:-1]):
        begins = at == 0 or (failure.outer[at] < 0 and tokens[at - 1].text in (":", ";", "else"))
        if token.text != word or not begins or tokens[at + 1].text == word or not _given(failure, at + 1):
            continue
        last = next(
            (to - 1 for to in range(at + 1, len(tokens)) if tokens[to].text == ";" and failure.outer[to] < 0), -1
        )
        return Legacy(at, at + 1, last if last > 0 else len(tokens) - 1)
    return None


def _given(failure: Failure, at: int) -> bool:
    token = failure.tokens[at]
    if token.text in ("not", "lambda"):
        return True
    return (starts_value(token) and not is_keyword(token)) or token.text in ("None", "True", "False", "-", "[")
