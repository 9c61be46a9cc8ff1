"""Where a message ends, which lines on their own are errors, and what is no error at all."""

from __future__ import annotations

import pytest
from traceback_texts import CAUSE, HEAD, names, only

from explain.tracebacks import parse


@pytest.mark.parametrize(
    "after",
    [
        pytest.param("\nThen we went home.\n", id="a blank line"),
        pytest.param("2024-05-01 12:00:01,123 INFO next request\n", id="a log line with a date"),
        pytest.param("[12:00:01] next request\n", id="a log line with a time"),
        pytest.param("May  1 12:00:01 host app[3]: next\n", id="a syslog line"),
        pytest.param("INFO:root:next request\n", id="a log line with a level"),
        pytest.param("ERROR    app: failed again\n", id="a padded level"),
        pytest.param("app.main - WARNING - slow\n", id="a name and a level"),
        pytest.param("$ python app.py\n", id="a shell prompt"),
        pytest.param("ada@host:~/shop$ ls\n", id="a shell prompt with user and folder"),
        pytest.param("(venv) ada@host:~/shop$ ls\n", id="a shell prompt of a virtual environment"),
        pytest.param("PS C:\\Users\\Ada> dir\n", id="PowerShell's prompt"),
        pytest.param("C:\\Users\\Ada>dir\n", id="cmd's prompt"),
        pytest.param(">>> f()\n", id="Python's prompt"),
        pytest.param("```\nThen we went home.\n", id="the end of a Markdown fence"),
        pytest.param('"""\ndef f(): ...\n', id="the end of a docstring"),
        pytest.param("In [4]: f()\n", id="IPython's prompt"),
        pytest.param("[exit 1]\n", id="an exit status"),
        pytest.param("make: *** [Makefile:3: run] Error 1\n", id="make"),
        pytest.param("##[error]Process completed with exit code 1.\n", id="a CI runner"),
        pytest.param("=========== short test summary info ===========\n", id="a test run's ruler"),
        pytest.param("FAILED tests/test_shop.py::test_total\n", id="a test run's summary"),
        pytest.param("python: can't open file 'x.py': [Errno 2] No such file\n", id="the interpreter's complaint"),
        pytest.param("shop.py:3: UserWarning: slow\n  total()\n", id="a warning"),
        pytest.param("Fatal Python error: Aborted\n", id="a fatal error"),
        pytest.param("Exception ignored in: <f>\n", id="an announcement"),
        pytest.param(HEAD + "KeyError: 'k'\n", id="the next traceback"),
        pytest.param('  File "b.py", line 1\n    a b\n      ^\nSyntaxError: no\n', id="a SyntaxError's place"),
    ],
)
def test_a_message_ends_before(after: str) -> None:
    first = parse(HEAD + "ValueError: bad value\nin row 7\n" + after)[0].raised[0]
    assert (first.message, first.end_line) == ("bad value\nin row 7", 5)


def test_a_message_of_paragraphs_is_whole_before_a_separator() -> None:
    """Nothing else can stand between an exception line and a chain's separator."""
    [found] = parse(HEAD + "ValueError: bad\n\nrow 7\n  column 2\n" + CAUSE + HEAD + "RuntimeError: load\n")
    assert [raised.message for raised in found.raised] == ["bad\n\nrow 7\n  column 2", "load"]
    assert [(raised.start_line, raised.end_line) for raised in found.raised] == [(1, 7), (11, 14)]


def test_a_message_that_begins_on_the_next_line_is_not_empty() -> None:
    """Python prints no colon where there is no message, so something follows this one, blank lines or not."""
    raised = only(HEAD + "ImportError: \n\nIMPORTANT: READ THIS\nfor advice\n\nbye\n")
    assert raised.message == "\n\nIMPORTANT: READ THIS\nfor advice"


def test_a_later_message_line_may_look_like_an_exception() -> None:
    assert only(HEAD + "RuntimeError: both failed:\nValueError: a\nKeyError: 'b'\n").message.count("\n") == 2


# Exception lines on their own


@pytest.mark.parametrize(
    "line, exception, message",
    [
        ("NameError: name 'x' is not defined", "NameError", "name 'x' is not defined"),
        ("json.decoder.JSONDecodeError: Extra data: line 1", "json.decoder.JSONDecodeError", "Extra data: line 1"),
        ("KeyboardInterrupt", "KeyboardInterrupt", ""),
        ("AssertionError", "AssertionError", ""),
        ("binascii.Error: Incorrect padding", "binascii.Error", "Incorrect padding"),
        ("struct.error: unpack requires a buffer of 4 bytes", "struct.error", "unpack requires a buffer of 4 bytes"),
        ("zipfile.BadZipFile: File is not a zip file", "zipfile.BadZipFile", "File is not a zip file"),
        ("Exception: Ünïcode", "Exception", "Ünïcode"),
        ("shop.QuotaExit: done", "shop.QuotaExit", "done"),
        ("StopIteration: 3", "StopIteration", "3"),
    ],
)
def test_an_exception_line_on_its_own_is_an_error(line: str, exception: str, message: str) -> None:
    for text in (line, f"I get this:\n{line}\nWhat is wrong?\n"):
        raised = only(text)
        assert (raised.exception, raised.message, raised.frames) == (exception, message, ())
        assert raised.start_line == raised.end_line


@pytest.mark.parametrize(
    "line",
    [
        "INFO: Error: x",
        "Error: something",
        "Warning: low disk",
        "ERROR: ValueError",
        "error: failed to push some refs",
        "npm ERR! code 1",
        "except ValueError:",
        "raise ValueError('x')",
        "The ValueError: it came back",
        "class MyError(Exception): pass",
        "NotAnErrorAtAll: no",
        "Caused by: java.io.IOException: x",
        "my_error: lower case",
        "CustomError",
        "Exit: 3",
        "Group: staff",
        "http://localhost:8000/Error",
        "2024-05-01 ValueError: x",
        "    ValueError: quoted in a docstring",
    ],
)
def test_an_ordinary_line_is_no_error(line: str) -> None:
    assert parse(line) == parse(f"{line}\nmore\n") == ()


@pytest.mark.parametrize(
    "text",
    [
        "TypeError: x is not a function\n    at f (app.js:3:7)\n    at main (app.js:9:1)\n",
        'Exception in thread "main" java.lang.IllegalStateException: bad\n\tat shop.Main.main(Main.java:3)\n',
        "java.lang.RuntimeException: bad\n\tat shop.Main.main(Main.java:3)\n",
        "System.ArgumentException: bad\n   at Shop.Main() in Main.cs:line 3\n",
    ],
    ids=["JavaScript", "Java in a thread", "Java", "C#"],
)
def test_another_language_is_no_error_of_python(text: str) -> None:
    assert parse(text) == ()


def test_exception_lines_below_each_other_are_errors_of_their_own() -> None:
    text = "Some that I met:\nNameError: a\nTypeError: b\nand\nKeyError: 'c'\n"
    assert names(text) == ["NameError", "TypeError", "KeyError"]


# What is no error


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Stack (most recent call last):\n  File "a.py", line 3, in f\n    g()\n', id="stack_info"),
        pytest.param('  File "a.py", line 3, in f\n    g()\nResult: 5\nmore\n', id="print_stack, then output"),
        pytest.param(
            'Current thread 0x00007f7e5002db80 (most recent call first):\n  File "a.py", line 5 in <module>\n',
            id="faulthandler asked for a stack",
        ),
        pytest.param('Stack (most recent call first):\n  File "a.py", line 6 in <module>\n', id="the same, one thread"),
        pytest.param("Traceback (most recent call last):\n", id="a header and nothing else"),
        pytest.param("It says Traceback (most recent call last): and stops.\nHm.\n", id="a header within a sentence"),
        pytest.param("usage: tool [-h]\n\noptions:\n  -h, --help  show this\n", id="a help text"),
        pytest.param("file.c:3:5: error: expected ';'\n", id="a compiler"),
        pytest.param("shop.py:3: error: Name 'x' is not defined  [name-defined]\n", id="mypy"),
        pytest.param("Setting up python: No module named x\n", id="a program whose name is not python"),
        pytest.param("python: 3.11\n", id="a setting"),
        pytest.param("Exception ignored in favour of the default\nall good\n", id="a log's own sentence"),
        pytest.param("Process Process-1:\nstarted\n", id="a process, well"),
        pytest.param("The above exception was the direct cause of the following exception:\n", id="a separator alone"),
    ],
)
def test_this_is_no_error(text: str) -> None:
    assert parse(text) == ()


@pytest.mark.parametrize(
    "above",
    [
        pytest.param("____ A banner ____\n", id="a ruler as pytest draws it"),
        pytest.param("E   = m c^2\n", id="a line as pytest marks errors"),
        pytest.param("In [1]: x = 3\n", id="a prompt"),
        pytest.param('{"errorMessage": "x", "count": 1}\n', id="a record"),
        pytest.param('  "errorMessage": "x",\n', id="a part of a record"),
        pytest.param("╭── Traceback (most recent call last) ──╮\n", id="a box that ends at once"),
        pytest.param("KeyError      Traceback (most recent call last)\n", id="IPython's header and nothing else"),
        pytest.param('File "a.py", line 3, in f\n', id="a place and nothing else"),
        pytest.param("[ERROR] KeyError: 'tea'\n", id="a log line with an exception"),
        pytest.param("web-1  | Traceback (most recent call last):\n", id="another writer's header"),
    ],
)
def test_what_only_looks_like_a_dialect_hides_no_error_below_it(above: str) -> None:
    warning = "shop.py:3: UserWarning: slow\n  total()\n"
    found = [raised for one in parse(above + warning + HEAD + "ValueError: bad\n") for raised in one.walk()]
    complete = [(one.exception, one.message) for one in found if one.complete]
    assert complete == [("UserWarning", "slow"), ("ValueError", "bad")]
