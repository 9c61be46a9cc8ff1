"""What is printed around errors and instead of them: announcements, warnings, dumps, refused command lines."""

from __future__ import annotations

import textwrap

import pytest
from traceback_texts import FRAME, HEAD, only


def test_asyncio_in_debug_mode_tells_where_the_task_was_made() -> None:
    raised = only(
        "ERROR:asyncio:Task exception was never retrieved\nfuture: <Task finished>\n"
        "source_traceback: Object created at (most recent call last):\n" + FRAME + HEAD + "ValueError: lost\n"
    )
    assert (raised.header, len(raised.frames)) == ("Task exception was never retrieved\nfuture: <Task finished>", 1)


def test_an_ignored_exception_may_have_no_traceback() -> None:
    header = "Exception ignored in: <_io.TextIOWrapper name='<stdout>'>"
    raised = only(f"{header}\nBrokenPipeError: [Errno 32] Broken pipe\n")
    assert (raised.exception, raised.start_line, raised.end_line) == ("BrokenPipeError", 1, 2)
    assert raised.header == header


@pytest.mark.parametrize(
    "text, message, code, end",
    [
        pytest.param("a.py:5: UserWarning: old\n  f()\n", "old", "f()", 2, id="a source line"),
        pytest.param("<string>:1: UserWarning: old\nnext\n", "old", "", 1, id="no source line"),
        pytest.param("a.py:5: UserWarning: old\nnext\nand next\n", "old", "", 1, id="other output after it"),
        pytest.param("C:\\a.py:5: UserWarning: old: very\n  f()\n", "old: very", "f()", 2, id="a drive letter"),
        pytest.param("a.py:5: UserWarning: old\nso\n\n    so\n  f()\n", "old\nso\n\n    so", "f()", 5, id="more lines"),
        pytest.param("a.py:5: UserWarning: \nold\nvery\n\nnext\n", "\nold\nvery", "", 3, id="an empty first line"),
        pytest.param(
            "a.py:5: RuntimeWarning: coroutine 'f' was never awaited\nCoroutine created at (most recent call last)\n"
            + FRAME + "  f()\nRuntimeWarning: Enable tracemalloc to get the object allocation traceback\n",
            "coroutine 'f' was never awaited", "f()", 6, id="where a coroutine was made",
        ),
        pytest.param(
            "a.py:5: ResourceWarning: unclosed\n  f()\nObject allocated at (most recent call last):\n"
            '  File "a.py", lineno 4\n    g()\n',
            "unclosed", "f()", 5, id="where an object was allocated",
        ),
    ],
)  # fmt: skip
def test_a_warning_is_read_with_what_belongs_to_it(text: str, message: str, code: str, end: int) -> None:
    raised = only(text)
    assert (raised.kind, raised.message, raised.frames[0].code, raised.end_line) == ("warning", message, code, end)
    assert raised.frames[0].function is None


@pytest.mark.parametrize("place", ["sys:1", "<sys>:0"])
def test_a_warning_without_a_place_has_no_frame(place: str) -> None:
    """``warnings`` prints these where no line of Python is to blame, as at shutdown."""
    raised = only(f"{place}: ResourceWarning: unclosed file\n")
    assert (raised.kind, raised.message, raised.frames) == ("warning", "unclosed file", ())


def test_a_lost_exception_without_its_traceback_is_read_from_the_future() -> None:
    raised = only(
        "Task exception was never retrieved\n"
        "future: <Task finished name='T' coro=<bad() done, defined at a.py:4> exception=ValueError('it\\'s lost')>\n"
        "next\n"
    )
    assert (raised.exception, raised.message, raised.start_line, raised.end_line) == ("ValueError", "it's lost", 1, 2)


@pytest.mark.parametrize(
    "line, kind, name",
    [
        ("Invalid -W option ignored: invalid action: 'foo'", "usage", "python"),
        ("Error: [Errno 20] Not a directory: '/dev/null/x'", "usage", "python"),
        ("Error retrieving tasks: [Errno 2] No such file or directory: '/proc/99999999/maps'", "usage", "python"),
        ("Error: The specified process cannot be attached to due to insufficient permissions.", "usage", "python"),
        ("Executing <Task finished coro=<main() done, defined at a.py:2>> took 0.204 seconds", "warning", "asyncio"),
    ],
    ids=["-W", "venv", "asyncio ps", "asyncio pstree", "asyncio in debug mode"],
)
def test_a_notice_in_one_line(line: str, kind: str, name: str) -> None:
    raised = only(f"before\n{line}\nafter\n")
    assert (raised.kind, raised.exception, raised.message) == (kind, name, line)
    assert (raised.start_line, raised.end_line) == (2, 2)


def test_a_dump_gives_the_current_threads_frames_outermost_first() -> None:
    raised = only(
        textwrap.dedent(
            """\
            Fatal Python error: Segmentation fault

            Thread 0x00007f7e4f8786c0 [worker] (most recent call first):
              File "a.py", line 3 in wait

            Current thread 0x00007f7e5002db80 [main] (most recent call first):
              File "a.py", line 9 in crash
              File "a.py", line 12 in <module>

            Thread 0x00007f7e5002db81 (most recent call first):
              File "b.py", line 1 in other

            Extension modules: numpy.core (total: 1)
            Segmentation fault (core dumped)
            """
        )
    )
    assert [(frame.line, frame.function) for frame in raised.frames] == [(12, "<module>"), (9, "crash")]
    assert (raised.header, raised.end_line) == ("Current thread 0x00007f7e5002db80 [main]", 13)


def test_a_timeout_gives_the_main_threads_frames() -> None:
    """No thread is called current then; the main one is printed last."""
    raised = only(
        'Timeout (0:00:01)!\nThread 0x1 (most recent call first):\n  File "a.py", line 3 in wait\n\n'
        'Thread 0x2 (most recent call first):\n  File "a.py", line 9 in spin\n  File "a.py", line 12 in <module>\n'
    )
    assert [frame.function for frame in raised.frames] == ["<module>", "spin"]


@pytest.mark.parametrize(
    "text, exception, message, header",
    [
        ("/usr/bin/python3: can't find '__main__' module in 'x'", "python", "can't find '__main__' module in 'x'", ""),
        ("C:\\Py311\\python.exe: No module named x", "python", "No module named x", ""),
        (
            "Unknown option: -z\nusage: python [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
            "Try `python -h' for more information.",
            "python", "Unknown option: -z",
            "usage: python [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `python -h' for more information.",
        ),
        ("/usr/bin/python3: Relative module names not supported", "python", "Relative module names not supported", ""),
        (
            "unknown option --hello\nusage: /usr/bin/python3.8 [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
            "Try `python -h' for more information.",
            "python", "unknown option --hello",
            "usage: /usr/bin/python3.8 [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
            "Try `python -h' for more information.",
        ),
        (
            "--check-hash-based-pycs must be one of 'default', 'always', or 'never'\n"
            "usage: python [option] ... [-c cmd | -m mod | file | -] [arg] ...",
            "python", "--check-hash-based-pycs must be one of 'default', 'always', or 'never'",
            "usage: python [option] ... [-c cmd | -m mod | file | -] [arg] ...",
        ),
        ("shop.py: error: unrecognized arguments: --fast", "argparse", "unrecognized arguments: --fast", ""),
        (
            "usage: python3.14 -m shop [-h]\n                    [--mode MODE]\n"
            "python3.14 -m shop: error: no such town",
            "argparse", "no such town", "usage: python3.14 -m shop [-h]\n                    [--mode MODE]",
        ),
    ],
    ids=["no __main__", "Windows", "unknown option", "relative name", "long option, 3.8", "value not offered",
         "argparse without its usage", "argparse with two lines of usage"],
)  # fmt: skip
def test_a_refused_command_line(text: str, exception: str, message: str, header: str) -> None:
    raised = only(text + "\n")
    assert (raised.kind, raised.exception, raised.message, raised.header) == ("usage", exception, message, header)
    assert (raised.start_line, raised.end_line) == (1, text.count("\n") + 1)
