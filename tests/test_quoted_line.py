"""Where the reader's file is not at hand, the line that a SyntaxError quotes tells its cause, if it tells it alone."""

from __future__ import annotations

import pytest

from explain.catalogue import load_catalogue
from explain.explaining import Explainer
from explain.explanation import Explanation
from explain.tracebacks import parse


def explained(line: str, column: int, message: str = "invalid syntax", number: int = 7) -> Explanation:
    printed = f'  File "shop.py", line {number}\n    {line}\n    {" " * column}^\nSyntaxError: {message}\n'
    (answer,) = [one for traceback in parse(printed) for one in Explainer(load_catalogue()).explain(traceback)]
    return answer


TOLD = {
    "signs-of-a-comparison": ("if age => 18:", 7, "invalid syntax", "reversed-comparison", "`>=`"),
    "counted-as-in-c": ("count++", 7, "invalid syntax", "increment-operator", "`count += 1`"),
    "header-of-an-older-message": ("class Shop", 10, "invalid syntax", "missing-colon", "`class`"),
    "header-of-a-newer-message": ("else", 4, "expected ':'", "missing-colon", "`else`"),
    "two-words-for-elif": ("else if x > 3:", 5, "expected ':'", "else-if", "`elif x > 3:`"),
    "cause-behind-another-message": ("my-price = 3", 0, "cannot assign to operator", "hyphen-in-name", "`my_price`"),
    "holes-of-a-page-without-a-fact": ('print "tea"', 0, "Missing parentheses in call to 'print'. Did you mean "
                                       "print(...)?", "python2-print", '`print("tea")`'),
    "bracket-open-at-the-end-of-a-header": ("while (x > 3:", 12, "invalid syntax", "bracket-never-closed", "`)`"),
    "known-by-a-newer-python": ("match drink:", 6, "invalid syntax", "newer-syntax", "3.10"),
    "import-to-no-plain-name": ("import math as shop.numbers", 18, "invalid syntax", "import-target",
                                "`shop.numbers = math`"),
    "import-of-names-from-nowhere": ("from import sqrt", 5, "invalid syntax", "import-without-module", "module's name"),
    "definition-without-a-name": ("def (price, count):", 4, "invalid syntax", "def-without-name", "name"),
    "value-where-a-parameter-stands": ("def double(3):", 11, "invalid syntax", "value-as-parameter", "`3`"),
    "arm-that-stores-in-an-attribute": (
        "except ValueError as sys.problem:", 24, "invalid syntax", "except-as-target", "plain name"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "column", "message", "stem", "word"), TOLD.values(), ids=TOLD)
def test_a_line_that_its_own_repair_makes_whole_is_explained(
    line: str, column: int, message: str, stem: str, word: str
) -> None:
    answer = explained(line, column, message)
    assert answer.entry == f"SyntaxError/{stem}"
    assert word in answer.guidance.do
    assert answer.bindings["line"] == "7"


def test_nothing_is_claimed_of_a_file_that_nobody_read() -> None:
    answer = explained("if age => 18:", 7)
    assert answer.fix is None
    assert not answer.source_used
    assert answer.place is None


NOT_TOLD = {
    "whole-by-itself": ("print(total)", 0),
    "whole-header": ("if x > 3:", 8),
    "clause-that-lost-its-statement": ("else:", 0),
    "end-of-a-value-begun-above": ('age: 11, town: "Leeds"))', 3),
    "key-behind-a-value-without-comma": ('"Italy": "Rome",', 7),
    "words-that-may-be-names": ("total = price count", 14),
    "bracket-that-may-close-below": ("rows = [", 8),
    "import-that-goes-on-below": ("from math import (pi as shop.pi,", 27),
    "import-that-a-backslash-joins": ("import math as shop.numbers, \\", 18),
    "rest-of-a-call-begun-above": ("for price, 3 in def)", 16),
    "clause-of-a-try-that-is-not-at-hand": ("except* ValueError:", 6),
}


@pytest.mark.parametrize(("line", "column"), NOT_TOLD.values(), ids=NOT_TOLD)
def test_a_line_that_does_not_tell_it_alone_gets_the_general_page(line: str, column: int) -> None:
    assert explained(line, column).entry == "SyntaxError/invalid-syntax"


def test_a_line_far_down_is_not_looked_at() -> None:
    assert explained("count++", 7, number=10**9).entry == "SyntaxError/invalid-syntax"
