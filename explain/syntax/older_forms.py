"""How a statement that uses a newer feature is written for an older Python, where one line says the same.

Gives changes and proves nothing: only the older Python itself can say whether it takes them.
"""

from __future__ import annotations

from collections.abc import Callable

from explain.places import Position
from explain.syntax.failure import Failure
from explain.syntax.features import Feature
from explain.syntax.fields import fields
from explain.syntax.trial import Change, insert, replace


def older_form(failure: Failure, feature: Feature) -> tuple[Change, ...]:
    """The changes that take ``feature`` out of the statement; empty where that takes more than a line's rewording."""
    written = _FORMS.get(feature.name)
    return written(failure, feature.first, feature.last) if written else ()


def _in_parentheses(failure: Failure, first: int, last: int) -> tuple[Change, ...]:
    return (insert(failure.tokens[first].start, "("), insert(failure.tokens[last].end, ")"))


def _returned(failure: Failure, first: int, last: int) -> tuple[Change, ...]:
    word = next((at for at in range(first, -1, -1) if failure.tokens[at].text in ("return", "yield")), -1)
    return _in_parentheses(failure, word + 1, len(failure.tokens) - 1) if word >= 0 else ()


def _looped(failure: Failure, first: int, last: int) -> tuple[Change, ...]:
    word = next((at for at in range(first, -1, -1) if failure.tokens[at].text == "in"), -1)
    return _in_parentheses(failure, word + 1, len(failure.tokens) - 2) if word >= 0 else ()


def _indexed(failure: Failure, first: int, last: int) -> tuple[Change, ...]:
    opening = failure.outer[first]
    closing = failure.closing(opening)
    if closing <= opening + 1:
        return ()
    # One value alone is a tuple only with a comma behind it.
    several = any(failure.outer[at] == opening and failure.tokens[at].text == "," for at in range(opening, closing))
    ending = ")" if several else ",)"
    return (insert(failure.tokens[opening].end, "("), insert(failure.tokens[closing].start, ending))


def _without_brackets(failure: Failure, first: int, last: int) -> tuple[Change, ...]:
    trailing = last - 1 if failure.tokens[last - 1].text == "," else last
    return (
        replace(failure.tokens[first], ""),
        Change(failure.tokens[trailing].start, failure.tokens[last].end, ""),
    )


def _without_slash(failure: Failure, first: int, last: int) -> tuple[Change, ...]:
    slash = failure.tokens[first]
    if failure.tokens[first + 1].text == ",":
        return (Change(slash.start, failure.tokens[first + 2].start, ""),)
    return (Change(failure.tokens[first - 1].start, slash.end, ""),)


def _without_first_word(failure: Failure, first: int, last: int) -> tuple[Change, ...]:
    plain = failure.tokens[0].text == "lazy" or failure.tokens[2].text == "="
    return (Change(failure.tokens[0].start, failure.tokens[1].start, ""),) if plain else ()


def _named_decorator(failure: Failure, first: int, last: int) -> tuple[Change, ...]:
    if "decorator" in failure.signs:
        return ()
    value = failure.text(1, len(failure.tokens) - 1)
    text = f"decorator = {value}\n{failure.statement.indent}@decorator"
    return (Change(failure.tokens[0].start, failure.end, text),)


def _named_field(failure: Failure, first: int, last: int) -> tuple[Change, ...]:
    for field in fields(failure.tokens[first]):
        code = field.expression
        width = field.end.column - field.start.column
        if field.ends_with == "=" and field.start.line == field.end.line and width == len(code) + 3:
            return (Change(field.start, Position(field.end.line, field.end.column), f"{code}={{{code}!r}}"),)
    return ()


_FORMS: dict[str, Callable[[Failure, int, int], tuple[Change, ...]]] = {
    "an unpacked value in return or yield": _returned,
    "an unpacked value in the head of a for loop": _looped,
    "an unpacked value in an index": _indexed,
    "an except clause with several types and no parentheses": _in_parentheses,
    "a with statement in parentheses": _without_brackets,
    "a positional-only parameter (/)": _without_slash,
    "a type statement": _without_first_word,
    "a lazy import": _without_first_word,
    "a decorator that is any expression": _named_decorator,
    "an f-string that names its value ({x=})": _named_field,
}
