"""What stands in the braces of an f-string or t-string and is no value; tells how far it is one, never why."""

from __future__ import annotations

from explain.places import Span
from explain.records import dataclass
from explain.source import Source, Token
from explain.syntax.failure import failure_at
from explain.syntax.fields import Field, fields, parses_as_value, strings_with_prefix
from explain.syntax.vocabulary import side_by_side

_LONGEST = 30
"""How many tokens of a field are tried as the beginning of a value."""


@dataclass(frozen=True, slots=True)
class RefusedValue:
    """The ``field``, its string's ``prefix`` ("f" or "t"), and the value that it ``begins`` with, which may be empty.

    ``behind`` is the first token behind that value.
    """

    field: Field
    prefix: str
    begins: str
    behind: str


def refused_value(source: Source, span: Span | None) -> RefusedValue | None:
    """The first field of the refused statement that holds no value.

    Empty ones, two values side by side, a lambda, a hash sign, and what stands in brackets are other causes.
    """
    failure = failure_at(source, span)
    if failure is None:
        return None
    for _, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) and token.closed else ():
            tokens = Source(source.file, field.expression).tokens
            if field.ends_with and _refused(field.expression, tokens):
                return RefusedValue(field, "f" if "f" in prefix else "t", *_beginning(field.expression, tokens))
    return None


def _refused(text: str, tokens: tuple[Token, ...]) -> bool:
    if not text.strip() or "lambda" in text or "#" in text or parses_as_value(text):
        return False
    if tokens[0].text in ("(", "[", "{"):  # what is amiss stands inside, and Python speaks of that
        return False
    return not any(side_by_side(tokens[at - 1], tokens[at]) for at in range(1, len(tokens)))


def _beginning(text: str, tokens: tuple[Token, ...]) -> tuple[str, str]:
    """The longest beginning of ``text`` that is a value, on one line, and the token behind it."""
    for at in range(min(len(tokens) - 1, _LONGEST), 0, -1) if "\n" not in text else ():
        begins = text[: tokens[at - 1].end.column].strip()
        if begins and parses_as_value(begins):
            return begins, tokens[at].text
    return "", tokens[0].text if tokens else ""
