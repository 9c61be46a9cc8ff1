"""Layouts that could not be printed here, as their makers and users published them; each says where."""

from __future__ import annotations

import json

import pytest
from traceback_texts import HEAD, only

from explain.tracebacks import Raised, parse

AVERAGE = ("shop.py", 5, "average")
REPORT = ("shop.py", 10, "report")
DIVISION = ("ZeroDivisionError", "division by zero")

Place = tuple[str, int, str]

ONE_ERROR: dict[str, tuple[str, tuple[str, str], tuple[Place, ...]]] = {
    # code.visualstudio.com/docs/python/debugging shows the box
    "Visual Studio Code, with a note and without the last line": (
        """\
Exception has occurred: ZeroDivisionError       (note: full exception trace is shown but execution is paused at: f)
division by zero
  File "/home/ada/shop.py", line 5, in average
    return sum(prices) / len(prices)
  File "/home/ada/shop.py", line 10, in report
    return average(prices)
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
    # help.pythonanywhere.com/pages/DebuggingImportError
    "PythonAnywhere's error log": (
        """\
2026-05-01 12:00:00,123: Error running WSGI application
2026-05-01 12:00:00,124: ZeroDivisionError: division by zero
2026-05-01 12:00:00,124:   File "/home/ada/shop.py", line 10, in report
2026-05-01 12:00:00,124:     return average(prices)
2026-05-01 12:00:00,124:\x20
2026-05-01 12:00:00,124:   File "/home/ada/shop.py", line 5, in average
2026-05-01 12:00:00,124:     return sum(prices) / len(prices)
2026-05-01 12:00:00,124:\x20
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
    # github.com/apache/airflow, issues on 3.0: a failed task's log in the browser
    "Airflow 3's log": (
        """\
[2026-05-01, 12:00:00] ERROR - Task failed with exception source="task"
ZeroDivisionError: division by zero
File "/home/ada/shop.py", line 10 in report

File "/home/ada/shop.py", line 5 in average
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
    # github.com/JuliaPy/PyCall.jl, README and src/exception.jl
    "Julia's PyCall": (
        """\
ERROR: PyError ($(Expr(:escape, :(ccall(#= pyfncall.jl:43 =# @pysym(:PyObject_Call)))))) <class 'ZeroDivisionError'>
ZeroDivisionError('division by zero')
  File "/home/ada/shop.py", line 10, in report
    return average(prices)
  File "/home/ada/shop.py", line 5, in average
    return sum(prices) / len(prices)

Stacktrace:
  [1] pyerr_check
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
    # LibreOffice, scripting/source/pyprov/pythonscript.py, and ask.libreoffice.org
    "a macro of LibreOffice": (
        """\
com.sun.star.uno.RuntimeException: Error during invoking function report in module file:///home/ada/shop.py \
(<class 'ZeroDivisionError'>: division by zero
  File "/home/ada/shop.py", line 10, in report
    return average(prices)
  File "/home/ada/shop.py", line 5, in average
    return sum(prices) / len(prices)
)
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
    # mathworks.com/help/matlab/matlab_external/handle-python-exceptions-in-matlab.html
    "MATLAB": ("Error using shop>average (line 5)\nPython Error: ZeroDivisionError: division by zero\n", DIVISION, ()),
    # chaquo.com/chaquopy/doc/current/python.html, "Exceptions"
    "Chaquopy in Android's log": (
        """\
E/AndroidRuntime( 4711): FATAL EXCEPTION: main
E/AndroidRuntime( 4711): com.chaquo.python.PyException: ZeroDivisionError: division by zero
E/AndroidRuntime( 4711): 	at <python>.shop.average(shop.py:5)
E/AndroidRuntime( 4711): 	at <python>.shop.report(shop.py:10)
E/AndroidRuntime( 4711): 	at com.chaquo.python.PyObject.callAttrThrows(PyObject.java:232)
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
    # github.com/google/atheris, README
    "a fuzzer, which names the exception above the traceback alone": (
        """\
 === Uncaught Python exception: ===
ZeroDivisionError: division by zero
Traceback (most recent call last):
  File "/home/ada/shop.py", line 10, in report
    return average(prices)
  File "/home/ada/shop.py", line 5, in average
    return sum(prices) / len(prices)

==4711== ERROR: libFuzzer: fuzz target exited
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
    # docs.qgis.org/latest/en/docs/pyqgis_developer_cookbook: the box of a failed script
    "QGIS, which names the exception above and below": (
        """\
An error has occurred while executing Python code:

ZeroDivisionError: division by zero
Traceback (most recent call last):
  File "/home/ada/shop.py", line 10, in report
    return average(prices)
  File "/home/ada/shop.py", line 5, in average
    return sum(prices) / len(prices)
ZeroDivisionError: division by zero

Python version: 3.12.8
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
    # tensorflow.org/guide/function and github.com/tensorflow/tensorflow, autograph/impl/api.py
    "TensorFlow, in user code": (
        """\
Traceback (most recent call last):
  File "/home/ada/shop.py", line 20, in <module>
    step(1)
ZeroDivisionError: in user code:

    File "/home/ada/shop.py", line 10, in report  *
        return average(prices)
    File "/home/ada/shop.py", line 5, in average  **
        return sum(prices) / len(prices)

    ZeroDivisionError: division by zero
""",
        DIVISION,
        (("shop.py", 20, "<module>"), REPORT, AVERAGE),
    ),
    # snakemake before version 8, snakemake/exceptions.py
    "an older Snakemake": (
        'ZeroDivisionError in line 5 of /home/ada/shop.py:\ndivision by zero\n'
        '  File "/home/ada/shop.py", line 5, in average\n\n',
        DIVISION,
        (AVERAGE,),
    ),
    # slips of scanners in pictures of a terminal
    "a header and line numbers misread": (
        """\
Traceback (rnost recent cal1 last):
  File "/home/ada/shop.py", 1ine lO, in report
    return average(prices)
  File "/home/ada/shop.py", line 5, in average
    return sum(prices) / len(prices)
ZeroDivisionError: division by zero
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
    # every PowerShell before 7.2, about_Redirection: what a program says on stderr becomes records
    "Windows PowerShell's record of what a program said": (
        """\
python : Traceback (most recent call last):
At line:1 char:1
+ python main.py
+ ~~~~~~~~~~~~~~
    + CategoryInfo          : NotSpecified: (Traceback (most recent call last)::String) [], RemoteException
    + FullyQualifiedErrorId : NativeCommandError
\x20
  File "/home/ada/shop.py", line 10, in report
    return average(prices)
  File "/home/ada/shop.py", line 5, in average
    return sum(prices) / len(prices)
ZeroDivisionError: division by zero
""",
        DIVISION,
        (REPORT, AVERAGE),
    ),
}  # fmt: skip


def places(raised: Raised) -> tuple[tuple[str, int, str | None], ...]:
    return tuple((frame.file.rpartition("/")[2], frame.line, frame.function) for frame in raised.frames)


@pytest.mark.parametrize("name", ONE_ERROR)
def test_a_published_layout_is_read(name: str) -> None:
    text, told, frames = ONE_ERROR[name]
    raised = only(text)
    assert (raised.exception, raised.message) == told
    assert places(raised) == frames


CELLS = """\
---------------------------------------------------------------------------
KeyError                                  Traceback (most recent call last)
{file} in database(settings)
     14     try:
---> 15         return settings["databse"]

KeyError: 'databse'

The above exception was the direct cause of the following exception:

RuntimeError                              Traceback (most recent call last)
{cell}
      1 import shop
----> 2 shop.database({{}})

RuntimeError: the settings are not complete
"""


@pytest.mark.parametrize(
    ("file", "cell", "expected"),
    [  # colab.research.google.com; docs.databricks.com/notebooks
        ("/content/shop.py", "2 frames\n/tmp/ipython-input-3-2841.py in <cell line: 0>()", "ipython-input-3-2841.py"),
        ("/Workspace/ada/shop.py", "File <command-4029384759>, line 2", "<command-4029384759>"),
        ("/Workspace/ada/shop.py", "File <command-4029384759>:2", "<command-4029384759>"),
    ],
    ids=["Colab, with frames folded away", "Databricks", "Databricks, shorter"],
)
def test_a_notebook_elsewhere_is_read(file: str, cell: str, expected: str) -> None:
    [found] = parse(CELLS.format(file=file, cell=cell))
    assert [(one.exception, one.link) for one in found.raised] == [("KeyError", "first"), ("RuntimeError", "cause")]
    assert places(found.raised[1]) == ((expected, 2, "<module>"),)


@pytest.mark.parametrize("indent", [None, "\t"], ids=["on one line", "laid out"])
def test_a_cell_error_that_visual_studio_code_copies_is_read(indent: str | None) -> None:
    """The error as JSON, its "stack" what IPython printed, colours and all."""
    stack = (
        "\x1b[31m" + "-" * 75 + "\x1b[39m\n\x1b[31mZeroDivisionError\x1b[39m       Traceback (most recent call last)\n"
        "\x1b[36mCell\x1b[39m\x1b[32m In[2], line 1\x1b[39m\n\x1b[32m----> 1\x1b[39m average([])\n\n"
        "\x1b[31mZeroDivisionError\x1b[39m: division by zero"
    )
    raised = only(json.dumps({"name": DIVISION[0], "message": DIVISION[1], "stack": stack}, indent=indent))
    assert (raised.exception, raised.message) == DIVISION
    assert places(raised) == (("Cell In[2]", 1, "<module>"),)


def test_a_string_that_yaml_folds_is_one_error_over_its_lines() -> None:
    """PyYAML's layout: a break anywhere behind a backslash, a blank after it escaped."""
    raised = only(
        'status:\n  message: "Traceback (most recent call last):\\n  File \\"shop.py\\"\\\n'
        "    , line 5, in average\\n    return sum(prices)\\\n    \\ / len(prices)\\nZeroDivisionError: division\\\n"
        '    \\ by zero\\n"\n  tries: 3\n'
    )
    assert (raised.exception, raised.message) == DIVISION
    [frame] = raised.frames
    assert (frame.file, frame.line, frame.code) == ("shop.py", 5, "return sum(prices) / len(prices)")
    assert (raised.start_line, raised.end_line) == (2, 5)


@pytest.mark.parametrize(
    "text",
    [
        'Traceback (most recent call first):\n  File "/home/ada/shop.py", line 2, in <module>\n    os.abort()\n',
        'Thread 4711 (idle): "MainThread"\n    average (shop.py:5)\n    <module> (main.py:1)\n',
        '{\n  "type": "error",\n  "message": "disk full"\n}\n',
        '{"type": "KeyError", "message": "no frames here"}\n',
        "<h2>KeyError: what it means</h2>\n<p>A dictionary has no such key.</p>\n</html>\n",
        "Exception has occurred: disk full\n",
        "  what():  basic_string::at: out of range\n",
        "shop.py:3:1: E302 expected 2 blank lines, found 1\n",
    ],
    ids=[
        "gdb's py-bt shows what runs", "py-spy's dump too", "a record that is no error", "a record that only names one",
        "a page about an error", "a log's words", "an exception of C++", "a linter's complaint",
    ],
)  # fmt: skip
def test_what_only_looks_like_an_error_is_none(text: str) -> None:
    assert parse(text) == ()


def test_a_heading_above_another_error_is_told_apart() -> None:
    found = parse(f"KeyError: 1\n{HEAD}ValueError: 2\n")
    assert [one.raised[0].exception for one in found] == ["KeyError", "ValueError"]


def test_a_record_that_holds_a_whole_traceback_is_read_by_its_text() -> None:
    """Its name, message and frames are told once more beside it."""
    text = '{\n  "type": "KeyError",\n  "traceback": "Traceback (most recent call last):\\n  File \\"a.py\\", line 1, in f\\nKeyError: 1"\n}\n'  # noqa: E501
    raised = only(text)
    assert (raised.exception, raised.message, raised.start_line) == ("KeyError", "1", 3)
