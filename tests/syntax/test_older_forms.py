"""Newer syntax is written for an older Python where one line says the same, and left alone where it does not."""

from __future__ import annotations

import pytest

from explain.places import Position, Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.features import features
from explain.syntax.older_forms import older_form

WRITTEN = [
    (
        "a with statement in parentheses",
        'with (open("a") as a, open("b") as b,):',
        'with open("a") as a, open("b") as b:',
    ),
    ("an unpacked value in the head of a for loop", "for x in *[1], 2:", "for x in (*[1], 2):"),
    ("an unpacked value in an index", "prices[*key, 2]", "prices[(*key, 2)]"),
    ("an unpacked value in an index", "prices[*key]", "prices[(*key,)]"),
    ("an unpacked value in return or yield", "return 1, *rest", "return (1, *rest)"),
    (
        "an except clause with several types and no parentheses",
        "except KeyError, ValueError:",
        "except (KeyError, ValueError):",
    ),
    ("a type statement", "type Price = int", "Price = int"),
    ("a lazy import", "lazy import json", "import json"),
    ("a decorator that is any expression", "@buttons[0].press", "decorator = buttons[0].press\n@decorator"),
    ("a positional-only parameter (/)", "def total(price, /, count):", "def total(price, count):"),
    ("a positional-only parameter (/)", "def total(price, count, /):", "def total(price, count):"),
    ("an f-string that names its value ({x=})", 'print(f"{price=} {count}")', 'print(f"price={price!r} {count}")'),
]
LEFT = [
    ("a type statement", "type Pair[T] = list[T]", "its parameters need names of their own"),
    ("a match statement", "match price:\n    case 3:\n        pass", "several lines change"),
    ("a list of type parameters", "def first[T](items): pass", "a TypeVar must be made"),
    ("an assignment expression (:=)", "if (n := 3) > 2: pass", "a line of its own comes before it"),
]


def form(name: str, code: str) -> dict[str, str]:
    source = Source("shop.py", code + "\n")
    failure = failure_at(source, Span("shop.py", Position(1, 0), Position(1, 1)))
    assert failure is not None
    feature = next(one for one in features(failure) if one.name == name)
    changes = older_form(failure, feature)
    return failure.fix(*changes) if changes else {}


@pytest.mark.parametrize(("name", "code", "older"), WRITTEN, ids=[code for _, code, _ in WRITTEN])
def test_says_the_same_for_an_older_python(name: str, code: str, older: str) -> None:
    assert form(name, code)["fix_text"] == older


@pytest.mark.parametrize(("name", "code", "why"), LEFT, ids=[why for _, _, why in LEFT])
def test_leaves_alone_what_one_line_cannot_say(name: str, code: str, why: str) -> None:
    assert form(name, code) == {}
