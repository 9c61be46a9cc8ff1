"""Fact: a statement stands where only a value can stand (x = return 3, lambda: return 3).

Binds ``keyword``, ``after`` (the word or sign before it) and ``line``; where a ``return`` is only to be left out,
``lambda`` (in one) or ``spare``, and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import SIMPLE

_MORE = frozenset({"if", "while", "def", "class", "try", "with", "raise"})
_BEFORE = frozenset({"=", "(", "[", ",", "==", "return", "and", "or", "not", "in", "+", "-", "*", "/", "+=", "if"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused keyword behind a sign that needs a value."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    texts = [token.text for token in tokens]
    if any(texts[at - 1] == "lambda" and texts[at] in SIMPLE | _MORE for at in range(1, len(texts))):
        return  # a keyword as a parameter's name is a fact of its own
    for at in range(1, len(tokens)):
        word, sign = tokens[at].text, tokens[at - 1].text
        begins = word in SIMPLE | _MORE or (word == "for" and sign == ":")
        if tokens[at].kind != "name" or not begins or (at + 1 == len(tokens) and word not in _BARE):
            continue
        if at + 1 < len(tokens) and tokens[at + 1].text in ("=", ")", ",", "."):
            continue
        in_lambda = sign == ":" and any(one.text == "lambda" for one in tokens[:at])
        if ("if" in texts[at + 1 :] and "else" in texts[at + 1 :]) or sign == "{":
            return  # the parts of a conditional expression are facts of their own, and braces are blocks elsewhere
        if (sign in _BEFORE and not (word == "if" and sign not in ("=", "return"))) or in_lambda:
            bindings = {"keyword": word, "after": sign, "line": str(tokens[at].start.line)}
            spare = _left_out(failure, at, in_lambda) if word == "return" else {}
            yield Fact(failure.span(at), {**bindings, **spare})
            return


def _left_out(failure: Failure, at: int, in_lambda: bool) -> Mapping[str, str]:
    """The repair of a ``return`` before a value that is handed on without it; ``lambda`` is bound in a lambda."""
    if at + 1 == len(failure.tokens):
        return {}
    repair = failure.repaired(Change(failure.tokens[at].start, failure.tokens[at + 1].start, ""))
    return {**repair, ("lambda" if in_lambda else "spare"): "return"} if repair else {}


_BARE = frozenset({"pass", "break", "continue", "return", "raise"})
