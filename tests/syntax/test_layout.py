"""The outline of broken text: brackets and their partners, strings without an end, and the cut into statements."""

from __future__ import annotations

import ast
import sysconfig
from pathlib import Path

import pytest

from explain.places import Position
from explain.source import Source
from explain.syntax.layout import Layout

LIBRARY = Path(sysconfig.get_path("stdlib"))


def layout(text: str) -> Layout:
    return Layout(Source("shop.py", text), len(text))


def pairs(text: str) -> list[tuple[int, int | None]]:
    return [(one.offset, one.partner) for one in layout(text).brackets]


PAIRED = [
    pytest.param("(a[1])", [(0, 5), (2, 4), (4, 2), (5, 0)], [], id="brackets in brackets"),
    pytest.param("f(a, g(b)", [(1, None), (6, 8), (8, 6)], [1], id="the outer one is left open, as CPython says"),
    pytest.param("(a, [b)", [(0, 6), (4, None), (6, 0)], [4], id="an inner one is left open"),
    pytest.param("a)", [(1, None)], [], id="one that closes nothing"),
    pytest.param("[a, b)", [(0, 5), (5, 0)], [], id="a slip of the finger closes what is open"),
    pytest.param("[a), b]", [(0, 6), (2, None), (6, 0)], [], id="but not where the right one follows"),
    pytest.param("'(' # (\n", [], [], id="strings and comments hold none"),
    pytest.param('"""(\n""" + r"\\")" + "(\\"("', [], [], id="nor do long, raw and escaped strings"),
]


@pytest.mark.parametrize(("text", "expected", "unclosed"), PAIRED)
def test_brackets_find_their_partners(text: str, expected: list[tuple[int, int | None]], unclosed: list[int]) -> None:
    assert pairs(text) == expected
    assert [one.offset for one in layout(text).unclosed] == unclosed


OPEN = [
    pytest.param("x = 'a\ny = 1", [("'", 4, 6)], id="a string of one line ends with it"),
    pytest.param("x = 'a\\\nb\ny", [("'", 4, 9)], id="a backslash carries it on"),
    pytest.param('x = """a\nb', [('"""', 4, 10)], id="a long string goes to the end of the file"),
    pytest.param("x = 'a' 'b", [("'", 8, 10)], id="the closed one before it is none"),
    pytest.param('x = ""', [], id="an empty string is closed"),
    pytest.param('x = """"a"""', [], id="a quote inside a long string"),
]


@pytest.mark.parametrize(("text", "expected"), OPEN)
def test_strings_without_an_end(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert [(one.quote, one.offset, one.end) for one in layout(text).open_strings] == expected


STATEMENTS = [
    pytest.param("x = 1\ny = 2\n", ["x = 1", "y = 2"], id="a line is a statement"),
    pytest.param("x = [1,\n  2]\ny\n", ["x = [1,\n  2]", "y"], id="brackets join lines"),
    pytest.param("x = 1 + \\\n  2\ny\n", ["x = 1 + \\\n  2", "y"], id="so does a backslash"),
    pytest.param('x = """a\nb"""\ny\n', ['x = """a\nb"""', "y"], id="and a long string"),
    pytest.param("# a\n\n  # b\nx  # c\n", ["x"], id="comments and blanks belong to none"),
    pytest.param("x = (1,\n2\ny = 3\n", ["x = (1,", "2", "y = 3"], id="a bracket that never closes joins nothing"),
    pytest.param("x = (1, 2))\ny\n", ["x = (1, 2))", "y"], id="nor does one that closes nothing end more"),
    pytest.param("if x:\n    y", ["if x:", "y"], id="the last line needs no newline"),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_statements(text: str, expected: list[str]) -> None:
    cut = layout(text)
    assert [text[one.start : one.end] for one in cut.statements] == expected


def test_a_statement_knows_its_beginning() -> None:
    first, second = layout("if x:  # why\n\t async def f():\n").statements
    assert (first.word, first.line, first.column, first.header) == ("if", 1, 0, True)
    assert (second.word, second.line, second.column, second.indent) == ("async", 2, 9, "\t ")


@pytest.mark.parametrize("file", ["argparse.py", "typing.py", "json/decoder.py", "inspect.py"])
def test_the_statements_of_real_programs_are_those_of_the_parser(file: str) -> None:
    text = (LIBRARY / file).read_text("utf-8")
    cut = layout(text)
    assert (cut.unclosed, cut.open_strings) == ([], [])
    begun = {one.line for one in cut.statements}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.stmt) and not getattr(node, "decorator_list", None):
            shared = node.col_offset and text.split("\n")[node.lineno - 1][: node.col_offset].strip()
            assert shared or node.lineno in begun


def test_tokens_keep_their_places() -> None:
    cut = layout("x = 1\n  foo(é, 'b'  # c\n   )\n")
    statement = cut.statements[1]
    tokens = cut.tokens(statement.start, statement.end)
    assert [token.text for token in tokens] == ["foo", "(", "é", ",", "'b'", ")"]
    assert [(token.start.line, token.start.column) for token in tokens] == [
        (2, 2),
        (2, 5),
        (2, 6),
        (2, 7),
        (2, 9),
        (3, 3),
    ]


def test_places_and_offsets_are_each_others_inverse() -> None:
    cut = layout("ab\n\ncd")
    assert [cut.offset(cut.position(offset)) for offset in range(7)] == list(range(7))
    assert cut.offset(Position(1, 99)) == 2
    assert cut.offset(Position(99, 0)) == 6


def test_what_is_open_at_a_place() -> None:
    cut = layout("f(a, [b], {c: (d")
    assert [one.text for one in cut.open_at(16)] == ["(", "{", "("]
    assert [one.text for one in cut.open_at(7)] == ["(", "["]
