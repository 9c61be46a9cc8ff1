"""Causes that cannot be seen in a text file: blanks, tabs, zero-width characters; and bindings that span lines."""

from __future__ import annotations

import pytest
from syntax_places import held, repaired

UNSEEN = [
    pytest.param("x =\xa01\n", "1:3", "U+00A0", "no-break space", "x = 1\n", id="a no-break space from a web page"),
    pytest.param("x = 1\u200b\n", "1:5", "U+200B", "zero width space", "x = 1\n", id="a zero-width space at the end"),
    pytest.param("\u200bx = 1\n", "1:0", "U+200B", "zero width space", "x = 1\n", id="one at the beginning"),
    pytest.param(
        "if x:\n\xa0\xa0y = 1\n", "2:0", "U+00A0", "no-break space", "if x:\n  y = 1\n", id="an indentation of them"
    ),
    pytest.param("x = 1\x07\n", "1:5", "U+0007", "a control character", "x = 1\n", id="a control character"),
]


@pytest.mark.parametrize(("program", "mark", "codepoint", "name", "whole"), UNSEEN)
def test_an_invisible_character_is_named_and_removed(
    program: str, mark: str, codepoint: str, name: str, whole: str
) -> None:
    facts = held(program, mark)
    fact = facts["invisible_character"]
    assert (fact.bindings["codepoint"], fact.bindings["name"]) == (codepoint, name)
    assert repaired(program, fact) == whole


def test_tabs_and_spaces_in_one_block() -> None:
    program = "if x:\n        y = 1\n\tz = 2\n"
    fact = held(program, "3:1")["tabs_and_spaces"]
    assert (fact.bindings["kind"], fact.bindings["other_kind"], fact.bindings["other_line"]) == ("tabs", "spaces", "2")
    assert repaired(program, fact) == "if x:\n        y = 1\n        z = 2\n"


def test_blanks_behind_a_backslash() -> None:
    program = "total = 1 + \\  \n    2\n"
    fact = held(program, "1:13")["backslash_not_last"]
    assert fact.bindings["rest"] == ""
    assert repaired(program, fact) == "total = 1 + \\\n    2\n"


def test_every_quote_of_the_line_is_straightened() -> None:
    program = "print(“tea”, ‘milk’)\n"
    assert repaired(program, held(program, "1:6")["smart_quotes"]) == "print(\"tea\", 'milk')\n"


def test_a_long_value_is_bound_on_one_line_and_cut() -> None:
    items = ",\n    ".join(f"item_{number}" for number in range(20))
    program = f"total(\n    {items}\n) = 3\n"
    target = held(program, "1:0")["assignment_to_call"].bindings["target"]
    assert target.startswith("total( item_0, item_1,")
    assert (len(target), target[-1]) == (60, "…")


RELATED = [
    pytest.param(
        "prices = [3,\n    4\nprint(prices)\n", "3:0", "bracket_never_closed", 1, [3], id="where Python stopped"
    ),
    pytest.param(
        "x = {\n  'a': (1,\n  2],\n}\n", "3:3", "bracket_mismatched", 3, [2], id="where the bracket was opened"
    ),
    pytest.param("if x:\ny = 1\n", "2:0", "missing_block", 1, [2], id="the line that is not indented"),
    pytest.param("if x:\n  y\nelse:\n  z\nelif w:\n  v\n", "5:0", "elif_after_else", 5, [3], id="the else before it"),
    pytest.param("try:\n  x\ny = 1\n", "3:0", "try_without_except", 1, [3], id="what ended the block"),
    pytest.param(
        "if x:\n  a\nb = 1\nelse:\n  c\n", "4:0", "clause_without_opening", 4, [1, 3], id="the if and what ended it"
    ),
    pytest.param("<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", "1:0", "conflict_markers", 1, [3, 5], id="the other markers"),
    pytest.param("x = 1\n  y = 2\n", "2:1", "unexpected_indent", 2, [1], id="the line before it"),
]


@pytest.mark.parametrize(("program", "mark", "name", "line", "others"), RELATED)
def test_the_other_places_of_a_cause(program: str, mark: str, name: str, line: int, others: list[int]) -> None:
    fact = held(program, mark)[name]
    assert fact.span.start.line == line
    assert [one.span.start.line for one in fact.related] == others


def test_an_unclosed_docstring_is_found_where_it_begins() -> None:
    """Its missing end is the next one's beginning, so that Python stops inside the next one's text."""
    program = 'def a():\n    """First.\n\ndef b():\n    """Second one."""\n    return 1\n'
    fact = held(program, "5:7")["triple_string_runs_on"]
    assert fact.span.start.line == 2
    assert fact.bindings["closed_line"] == "5"
