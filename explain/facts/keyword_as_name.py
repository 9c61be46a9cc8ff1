"""Fact: one of Python's keywords is used as a name (class = 3, f(from=x)).

Binds ``keyword``, ``suggestion`` (with an underscore), ``line``, and the repair where the name is the reader's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import replace
from explain.syntax.vocabulary import CONSTANTS, is_keyword

_BEFORE_NAME = frozenset({"def", "class", "for", "as", "global", "nonlocal", "import"})
_FOREIGN = frozenset({".", "import"})
"""What stands before a name that somebody else has given."""


_OPERATORS = frozenset({"not", "and", "or", "in", "is", "lambda", "await", "yield", "if", "for", "else", "from"})
"""Keywords that a value is missing behind rather than that are meant as one."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The keyword in the place of a name, where the statement is whole with another name there."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.positions():
        token = failure.tokens[at]
        if not is_keyword(token) or token.text in CONSTANTS or not _names_something(failure, at):
            continue
        suggestion = token.text + "_"
        repair = failure.repaired(replace(token, suggestion))
        if repair is None:
            same = [one for one in range(len(failure.tokens)) if failure.tokens[one].text == token.text]
            places = [one for one in same if _names_something(failure, one)]
            repair = failure.repaired(*(replace(failure.tokens[one], suggestion) for one in places))
            repair = repair or failure.repaired(*(replace(failure.tokens[one], suggestion) for one in same))
        if repair is not None:
            bindings = {"keyword": token.text, "suggestion": suggestion, "line": str(token.start.line)}
            foreign = at > 0 and failure.tokens[at - 1].text in _FOREIGN
            yield Fact(failure.span(at), {**bindings, **({} if foreign else repair)})
            return


def _names_something(failure: Failure, at: int) -> bool:
    """Whether only a name can stand at ``at``: before an equals sign, behind ``def`` and its like, alone."""
    before = failure.tokens[at - 1].text if at else ""
    behind = failure.tokens[at + 1].text if at + 1 < len(failure.tokens) else ""
    if before in _BEFORE_NAME or before == ".":
        return True
    if behind == "=" and (at == 0 or before in ("(", ",", "=")):
        return True
    if before in ("=", "return") and not behind:
        return failure.tokens[at].text not in _OPERATORS
    if before == "lambda" or (before == "," and _in_lambda(failure, at)):
        return behind in (":", ",", "=")
    return before in ("(", ",") and behind in (")", ",", "=", ":")


def _in_lambda(failure: Failure, at: int) -> bool:
    """Whether only names, commas and the like stand between a ``lambda`` and the token at ``at``."""
    for one in range(at - 1, -1, -1):
        if failure.tokens[one].text == "lambda":
            return True
        if failure.tokens[one].text in (":", "(", "[", "{"):
            return False
    return False
