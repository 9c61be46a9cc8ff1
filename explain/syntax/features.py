"""Syntax that Python gained after 3.7, and where a statement uses it; told by tokens, so that any Python can tell.

Sources: the "What's New" pages of 3.8 to 3.15. Judges no error: a statement may use a feature and be wrong elsewhere.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import pairwise

from explain.records import dataclass
from explain.syntax.blocks import after, inside_match, other_except
from explain.syntax.failure import Failure
from explain.syntax.fields import fields, strings_with_prefix
from explain.syntax.nesting import goes_on_below, nested_quotes
from explain.syntax.parameters import parameter_lists
from explain.syntax.vocabulary import ends_value, is_name


@dataclass(frozen=True, slots=True)
class Feature:
    """A use of a feature by the tokens ``first`` to ``last``."""

    name: str
    needs: str
    instead: str
    first: int
    last: int

    @property
    def newer_than_running(self) -> bool:
        """Whether the running Python does not have it, so that it cannot say whether the statement is whole."""
        return tuple(int(part) for part in self.needs.split(".")) > sys.version_info[:2]


Place = tuple[int, int]
FIELD_OVER_LINES = "an f-string with a line break inside its braces"


def features(failure: Failure) -> Iterator[Feature]:
    """Every feature that the refused statement uses, at its first place each."""
    for name, needs, instead, places in _FEATURES:
        place = next(iter(places(failure)), None)
        if place is not None:
            yield Feature(name, needs, instead, *place)


def _walrus(failure: Failure) -> Iterator[Place]:
    for at, token in enumerate(failure.tokens):
        if token.text == ":=" and 0 < at < len(failure.tokens) - 1:
            yield at - 1, at + 1


def _positional_only(failure: Failure) -> Iterator[Place]:
    for parameters in parameter_lists(failure):
        yield from ((one.first, one.last) for one in parameters[1:] if one.stars == "/")


def _debug_field(failure: Failure) -> Iterator[Place]:
    for at, token, prefix in strings_with_prefix(failure):
        if "f" in prefix and any(field.ends_with == "=" for field in fields(token)):
            yield at, at


def _starred_return(failure: Failure) -> Iterator[Place]:
    texts = [token.text for token in failure.tokens]
    for at in range(1, len(texts) - 1):
        starred = texts[at] == "*" and failure.outer[at] < 0 and texts[at - 1] in ("return", "yield", ",")
        if starred and "," in texts and (texts[0] == "return" or "yield" in texts[:at]):
            yield at, at + 1


def _starred_loop(failure: Failure) -> Iterator[Place]:
    texts = [token.text for token in failure.tokens]
    if failure.word == "for" and "in" in texts:
        for at in range(texts.index("in") + 1, len(texts) - 1):
            if texts[at] == "*" and failure.outer[at] < 0 and texts[at - 1] in ("in", ","):
                yield at, at + 1


def _free_decorator(failure: Failure) -> Iterator[Place]:
    tokens = failure.tokens
    if tokens[0].text != "@" or len(tokens) < 2:
        return
    at = 1
    while at < len(tokens) and (is_name(tokens[at]) or tokens[at].text == "."):
        at += 1
    named = at > 1
    if named and at < len(tokens) and tokens[at].text == "(":
        at = failure.closing(at) + 1
    if 0 < at < len(tokens):
        yield 0, len(tokens) - 1


def _bracketed_with(failure: Failure) -> Iterator[Place]:
    texts = [token.text for token in failure.tokens]
    if failure.word != "with" or "(" not in texts:
        return
    opening = texts.index("with") + 1
    closing = failure.closing(opening) if texts[opening] == "(" else -1
    inside = [at for at in range(opening, closing) if failure.outer[at] == opening]
    if closing > 0 and texts[closing + 1 : closing + 2] == [":"] and any(texts[at] == "as" for at in inside):
        yield opening, closing


def _match(failure: Failure) -> Iterator[Place]:
    tokens = failure.tokens
    if failure.statement.word not in ("match", "case") or tokens[-1].text != ":" or len(tokens) < 3:
        return
    if failure.word == "case" and not inside_match(failure.layout, failure.index):
        return
    following = after(failure.layout, failure.index)
    if following is None or following.column <= failure.statement.column:
        return  # without its block it is wrong everywhere
    if tokens[1].text not in ("=", ".", ",", ":", ")") and failure.outer[-1] < 0:
        yield 0, len(tokens) - 1


def _except_star(failure: Failure) -> Iterator[Place]:
    starred = failure.word == "except" and len(failure.tokens) > 2 and failure.tokens[1].text == "*"
    if starred and other_except(failure.layout, failure.index) is None:
        yield 0, 1


def _starred_index(failure: Failure) -> Iterator[Place]:
    tokens = failure.tokens
    for at in range(2, len(tokens) - 1):
        opening = failure.outer[at]
        index = opening > 0 and tokens[opening].text == "[" and ends_value(tokens[opening - 1])
        if tokens[at].text == "*" and index and tokens[at - 1].text in ("[", ",") and tokens[0].text != "type":
            yield at, at + 1


def _starred_annotation(failure: Failure) -> Iterator[Place]:
    texts = [token.text for token in failure.tokens]
    for at in range(3, len(texts) - 1):
        if texts[at] == "*" and texts[at - 1] == ":" and texts[at - 3] == "*" and failure.word == "def":
            yield at - 3, at + 1


def _type_statement(failure: Failure) -> Iterator[Place]:
    tokens = failure.tokens
    if failure.statement.word == "type" and len(tokens) > 3 and is_name(tokens[1]) and tokens[2].text in ("=", "["):
        yield 0, 1


def _type_parameters(failure: Failure) -> Iterator[Place]:
    tokens = failure.tokens
    if failure.word in ("def", "class"):
        at = 2 if tokens[0].text == "async" else 1
        named = at + 2 < len(tokens) and is_name(tokens[at]) and tokens[at + 1].text == "["
        if named and tokens[at + 2].text != "]":
            yield at, max(failure.closing(at + 1), at + 1)


def _type_parameter_default(failure: Failure) -> Iterator[Place]:
    start = 0 if failure.statement.word == "type" else -1
    for first, last in _type_parameters(failure):
        start = first
        for at in range(first, last):
            if failure.tokens[at].text == "=" and failure.outer[at] == first + 1:
                yield at - 1, at + 1
    if start == 0 and len(failure.tokens) > 3 and failure.tokens[2].text == "[":
        for at in range(3, max(failure.closing(2), 3)):
            if failure.tokens[at].text == "=" and failure.outer[at] == 2:
                yield at - 1, at + 1


def _nested_quotes(failure: Failure) -> Iterator[Place]:
    nested = nested_quotes(failure)
    if nested:
        yield nested.first, nested.last


def _field_over_lines(failure: Failure) -> Iterator[Place]:
    at = goes_on_below(failure)
    if at >= 0:
        yield at, at


def _field_backslash(failure: Failure) -> Iterator[Place]:
    for at, token, prefix in strings_with_prefix(failure):
        if "f" in prefix and any("\\" in field.expression for field in fields(token)):
            yield at, at


def _template_string(failure: Failure) -> Iterator[Place]:
    strings = list(strings_with_prefix(failure))
    mixed = any(to == at + 1 and ("t" in one) != ("t" in other) for (at, _, one), (to, _, other) in pairwise(strings))
    for at, token, prefix in strings:
        if "t" in prefix and not mixed and all(field.expression.strip() for field in fields(token)):
            yield at, at


def _bare_except_types(failure: Failure) -> Iterator[Place]:
    texts = [token.text for token in failure.tokens]
    if failure.word != "except" or "as" in texts or texts[-1] != ":" or "," not in texts:
        return
    first = 2 if texts[1] == "*" else 1
    names = failure.tokens[first:-1]
    commas = [at for at, text in enumerate(texts) if text == "," and failure.outer[at] < 0]
    if commas and not (len(commas) == 1 and is_name(names[-1]) and names[-1].text.islower()):
        yield first, len(texts) - 2


def _lazy_import(failure: Failure) -> Iterator[Place]:
    texts = [token.text for token in failure.tokens[:3]]
    if texts[0] == "lazy" and texts[1:2] in (["import"], ["from"]):
        yield 0, 1


_FEATURES: tuple[tuple[str, str, str, Callable[[Failure], Iterator[Place]]], ...] = (
    ("an assignment expression (:=)", "3.8", "Assign on a line of its own first", _walrus),
    ("a positional-only parameter (/)", "3.8", "Leave the slash out", _positional_only),
    ("an f-string that names its value ({x=})", "3.8", "Write the name as text: x={x}", _debug_field),
    ("an unpacked value in return or yield", "3.8", "Put parentheses around the values", _starred_return),
    ("an unpacked value in the head of a for loop", "3.9", "Put parentheses around the values", _starred_loop),
    ("a decorator that is any expression", "3.9", "Assign it to a name and decorate with that", _free_decorator),
    (
        "a with statement in parentheses",
        "3.9",
        "Leave the parentheses out, or nest one with statement for each item",
        _bracketed_with,
    ),
    ("a match statement", "3.10", "Write it with if and elif", _match),
    ("an except* clause", "3.11", "Use the exceptiongroup package from PyPI", _except_star),
    ("an unpacked value in an index", "3.11", "Index with a tuple, in parentheses of its own", _starred_index),
    ("an unpacked annotation of *args", "3.11", "Write it with Unpack[…] from typing_extensions", _starred_annotation),
    ("a type statement", "3.12", "Assign the type to a name", _type_statement),
    ("a list of type parameters", "3.12", "Make a TypeVar from typing", _type_parameters),
    ("an f-string with its own quotes inside its braces", "3.12", "Use the other quotes inside", _nested_quotes),
    (FIELD_OVER_LINES, "3.12", "Assign the value to a name first", _field_over_lines),
    ("an f-string with a backslash inside its braces", "3.12", "Assign the text to a name first", _field_backslash),
    ("a type parameter with a default", "3.13", "Use TypeVar from typing_extensions", _type_parameter_default),
    ("a t-string", "3.14", "Use an f-string or a list of parts", _template_string),
    ("an except clause with several types and no parentheses", "3.14", "Put them in parentheses", _bare_except_types),
    ("a lazy import", "3.15", "Import inside the function that needs it", _lazy_import),
)
