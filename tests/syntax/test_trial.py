"""One statement by itself: whether it is whole, whatever stands around it in its file."""

from __future__ import annotations

import pytest

from explain.places import Position, Span
from explain.source import Source
from explain.syntax.failure import Failure, any_failure_at, failure_at, refused
from explain.syntax.trial import insert, parses, replace

WHOLE = [
    "x = 1",
    "if x:",
    "elif x:",
    "else:",
    "try:",
    "except ValueError:",
    "except* ValueError:",
    "finally:",
    "with open(a) as b:",
    "async def f(a, *, b=1):",
    "class Shop(list):",
    "match x:",
    "match = 3",
    "case [1, 2]:",
    "case(1)",
    "@cached",
    "return x",
    "while x: break",
    "x = [\n    1,\n  2]",
    "await x",
]
BROKEN = [
    "if x",
    "else",
    "x = ",
    "match x",
    "@",
    "def f:",
    "x = (1",
    "x = 1)",
    "print x",
    "'a",
    "",
    "\0",
    "é = [",
]


@pytest.mark.parametrize("code", WHOLE)
def test_whole_statements(code: str) -> None:
    assert parses(code)


@pytest.mark.parametrize("code", [one for one in BROKEN if one])
def test_broken_statements(code: str) -> None:
    assert not parses(code)


def failure(text: str, line: int = 1, column: int = 0, end: int | None = None) -> Failure:
    span = Span("shop.py", Position(line, column), Position(line, column + 1 if end is None else end))
    found = any_failure_at(Source("shop.py", text), span)
    assert found is not None
    return found


PLACES = [
    pytest.param("x = a b\n", 1, 6, None, "b", "b", id="a caret on the token"),
    pytest.param("x = abc def\n", 1, 10, None, "def", "def", id="a caret on its last character"),
    pytest.param("f(a b)\n", 1, 2, 5, "a", "b", id="a range"),
    pytest.param("x =  \n", 1, 5, None, "", "", id="a caret behind the statement"),
    pytest.param("a = 1\n    b = 2\n", 2, 3, None, "b", "b", id="a caret in the indentation"),
]


@pytest.mark.parametrize(("text", "line", "column", "end", "at", "until"), PLACES)
def test_the_refused_token(text: str, line: int, column: int, end: int | None, at: str, until: str) -> None:
    found = failure(text, line, column, end)
    texts = [*(token.text for token in found.tokens), ""]
    assert (texts[found.at], texts[found.until]) == (at, until)


def test_a_repair_is_proved_and_told() -> None:
    found = failure("if x == 3\n    pass\n", 1, 9)
    assert found.repaired(insert(found.end, ":")) == {"fix_line": "1", "fix_text": "if x == 3:"}
    assert found.repaired(insert(found.end, ";")) is None


def test_a_repair_of_two_lines_is_proved_and_not_told() -> None:
    found = failure("x = [a b,\n     c d]\n", 1, 7)
    assert found.repaired(insert(found.tokens[3].end, ","), insert(found.tokens[6].end, ",")) == {}


def test_what_is_whole_needs_no_repair() -> None:
    found = failure("x = [a, b]\n")
    assert not found.broken
    assert found.repaired(replace(found.tokens[0], "y")) is None


def test_brackets_of_a_statement() -> None:
    found = failure("f(a, [b], c)\n")
    assert found.outer == (-1, -1, 1, 1, 1, 4, 1, 1, 1, -1)
    assert (found.closing(1), found.closing(4)) == (9, 6)


def test_a_piece_of_an_unfinished_statement_is_not_a_failure_of_its_own() -> None:
    source = Source("shop.py", "x = f(1,\n2 3\n")
    span = Span("shop.py", Position(2, 2), Position(2, 3))
    assert failure_at(source, span) is None
    assert any_failure_at(source, span) is not None


def test_where_the_running_python_stops() -> None:
    assert refused(Source("shop.py", "x = 1\n")) is None
    stopped = refused(Source("shop.py", "x = 1\ny = )\n"))
    assert stopped is not None and stopped.start == Position(2, 4)


LONG = [
    pytest.param(
        "x = [\n" + "    1,\n" * 3000 + "    2 3,\n" + "    4,\n" * 3000 + "]\n", 3002, 6, "    2, 3,", id="a list"
    ),
    pytest.param(
        "x = {\n" + "    'a': f(1, 2),\n" * 1000 + "    'b': f(1 2),\n" + "    'c': 3,\n" * 1000 + "}\n",
        1002,
        13,
        "    'b': f(1, 2),",
        id="a call in a dictionary",
    ),
]


@pytest.mark.parametrize(("text", "line", "column", "repaired"), LONG)
def test_a_long_statement_is_looked_at_in_part(text: str, line: int, column: int, repaired: str) -> None:
    found = failure(text, line, column)
    assert found.piece.partial
    assert len(found.tokens) < 600
    at = next(at for at in found.gaps() if found.tokens[at].start.line == line and found.tokens[at].text in ("2", "3"))
    repair = found.repaired(insert(found.tokens[at - 1].end, ","))
    assert repair is not None and repair["fix_text"] == repaired
