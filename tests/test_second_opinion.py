"""A newer Python is asked what it says of a broken file, and the Python that printed the error proves the repair."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from command import pyexplain

from explain.catalogue import load_catalogue
from explain.explaining import Explainer
from explain.explanation import Explanation
from explain.proving import Refusal, running
from explain.source import Source
from explain.tracebacks import parse

PROGRAM = "prices = [3, 4]\nfor price in prices\n    print(price)\n"
PRINTED = '  File "shop.py", line 2\n    for price in prices\n                      ^\nSyntaxError: invalid syntax\n'
UNKNOWN = "x = 1\ny = $ +\n"
UNKNOWN_PRINTED = '  File "shop.py", line 2\n    y = $ +\n        ^\nSyntaxError: invalid syntax\n'


class Python:
    """A Python that says the same of every text, and remembers what it was asked."""

    def __init__(self, answer: Refusal | None) -> None:
        self.answer = answer
        self.asked: list[str] = []

    def __call__(self, text: str) -> Refusal | None:
        self.asked.append(text)
        return self.answer


def explained(program: str, printed: str, newest: Python | None, printer: Python | None = None) -> Explanation:
    source = Source("shop.py", program)
    explainer = Explainer(load_catalogue(), lambda file: source, newest=newest or running, printer=printer)
    return [one for traceback in parse(printed) for one in explainer.explain(traceback)][-1]


def test_the_newest_python_is_asked_where_the_message_says_nothing() -> None:
    newest = Python(Refusal("SyntaxError", "cannot assign to True", 0, 2, 5, 2, 6))
    answer = explained(UNKNOWN, UNKNOWN_PRINTED, newest)
    assert newest.asked[0] == UNKNOWN
    assert answer.entry == "SyntaxError/assignment-to-constant"
    assert answer.raised.first_line == "invalid syntax"


def test_a_newer_python_that_knows_no_more_changes_nothing() -> None:
    answer = explained(UNKNOWN, UNKNOWN_PRINTED, Python(Refusal("SyntaxError", "invalid syntax", 0, 2, 5)))
    assert answer.entry is not None
    assert answer.entry == explained(UNKNOWN, UNKNOWN_PRINTED, Python(None)).entry


def test_a_repair_is_shown_where_the_python_that_printed_the_error_takes_it() -> None:
    answer = explained(PROGRAM, PRINTED, None, Python(None))
    assert answer.fix is not None
    assert answer.fix.added == ("for price in prices:",)


def test_a_repair_that_this_python_refuses_is_not_shown() -> None:
    printer = Python(Refusal("SyntaxError", "invalid syntax", 0, 2, 1))
    answer = explained(PROGRAM, PRINTED, None, printer)
    assert answer.entry == "SyntaxError/missing-colon"
    assert answer.fix is None
    assert PROGRAM in printer.asked


@pytest.mark.parametrize("chosen", [sys.executable, "newest"], ids=["a path", "the newest"])
def test_a_python_of_this_machine_can_be_chosen(tmp_path: Path, chosen: str) -> None:
    (tmp_path / "shop.py").write_text(PROGRAM)
    done = pyexplain("--quiet-input", "--compile-with", chosen, cwd=tmp_path, input=PRINTED.encode())
    assert b"+ for price in prices:" in done.stdout
    assert done.stderr == b""


def test_one_that_is_not_there_is_said_and_the_error_still_explained(tmp_path: Path) -> None:
    (tmp_path / "shop.py").write_text(PROGRAM)
    done = pyexplain("--quiet-input", "--compile-with", "3.99", cwd=tmp_path, input=PRINTED.encode())
    assert done.stderr == b"pyexplain: no such Python: 3.99\n"
    assert b"+ for price in prices:" in done.stdout
