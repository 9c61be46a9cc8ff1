"""Pieces of tracebacks, as people paste them, and what is said of errors that are not the matter."""

from __future__ import annotations

import textwrap

import pytest
from traceback_texts import CAUSE, FRAME, HEAD, names, only

from explain.tracebacks import parse

# Fragments


def test_frames_and_an_exception_without_a_header() -> None:
    raised = only("I get:\n" + FRAME + '  File "b.py", line 9, in total\n    return 1 / 0\nZeroDivisionError: x\n')
    assert [frame.file for frame in raised.frames] == ["shop.py", "b.py"]
    assert (raised.exception, raised.start_line, raised.end_line) == ("ZeroDivisionError", 2, 6)


def test_a_traceback_cut_before_its_exception_is_told_as_such() -> None:
    raised = only("It says:\n" + HEAD)
    assert (raised.complete, raised.exception, len(raised.frames), raised.end_line) == (False, "", 1, 4)


def test_one_cut_short_does_not_swallow_the_next() -> None:
    first, second = parse(HEAD + HEAD + "KeyError: 1\n")
    assert [one.raised[0].complete for one in (first, second)] == [False, True]


@pytest.mark.parametrize("cut", ["...", "    ...", "  ...", "…", "    …"])
def test_frames_that_somebody_left_out(cut: str) -> None:
    text = (
        HEAD + cut.rjust(len(cut)) + "\n" + '  File "b.py", line 9, in total\n    return 1 / 0\nZeroDivisionError: x\n'
    )
    if not cut.startswith(" "):
        text = text.replace(f"\n{cut}\n", f"\n  {cut}\n")
    raised = only(text)
    assert [(frame.file, frame.line) for frame in raised.frames] == [("shop.py", 3), ("b.py", 9)]


@pytest.mark.parametrize(
    "line",
    [
        "`KeyError: 'tea'`",
        "**KeyError: 'tea'**",
        "> KeyError: 'tea'",
        "* KeyError: 'tea'",
        "- KeyError: 'tea'",
        "E       KeyError: 'tea'",
        "E   KeyError: 'tea'",
        "\x1b[31mKeyError\x1b[0m: 'tea'",
    ],
    ids=[
        "backticks",
        "bold",
        "a quotation",
        "a bullet",
        "a dash",
        "pytest's long style",
        "pytest's short style",
        "colour",
    ],
)
def test_only_the_exception_line(line: str) -> None:
    raised = only(f"Why this?\n\n{line}\n\nThanks\n")
    assert (raised.exception, raised.message, raised.frames) == ("KeyError", "'tea'", ())
    assert raised.start_line == raised.end_line == 3


def test_the_exception_first_as_bug_trackers_show_it() -> None:
    raised = only(
        "KeyError: 'tea'\n" + '  File "main.py", line 4, in <module>\n    price("tea")\n'
        '  File "prices.py", line 9, in price\n    return prices[name]\nlevel: error\n'
    )
    assert [frame.file for frame in raised.frames] == ["main.py", "prices.py"]
    assert raised.frames[-1].code == "return prices[name]"
    assert (raised.message, raised.end_line) == ("'tea'", 5)


def test_the_newest_call_first_is_turned_round() -> None:
    """The module's own level is where every program begins."""
    raised = only(
        "KeyError: 'tea'\n" + '  File "prices.py", line 9, in price\n    return prices[name]\n'
        '  File "main.py", line 4, in <module>\n    price("tea")\n'
    )
    assert [frame.file for frame in raised.frames] == ["main.py", "prices.py"]


def test_a_traceback_that_lost_its_newlines() -> None:
    text = HEAD + '  File "b.py", line 9, in total\n    return 1 / 0\nZeroDivisionError: division by zero\n'
    raised = only("Why? " + " ".join(line.strip() for line in text.splitlines()))
    assert [(one.file, one.line, one.function, one.code) for one in raised.frames] == [
        ("shop.py", 3, "main", "total(rows)"),
        ("b.py", 9, "total", "return 1 / 0"),
    ]
    assert (raised.exception, raised.message) == ("ZeroDivisionError", "division by zero")


def test_the_same_error_many_times_is_read_each_time() -> None:
    assert names((HEAD + "KeyError: 1\n") * 1_000) == ["KeyError"] * 1_000


def test_a_lambdas_answer_in_json() -> None:
    raised = only(
        '{"errorMessage": "\'tea\'", "errorType": "KeyError", "requestId": "1", "stackTrace": '
        '["  File \\"/var/task/app.py\\", line 5, in handler\\n    return prices[\\"tea\\"]\\n"]}\n'
    )
    assert (raised.exception, raised.message) == ("KeyError", "'tea'")
    assert [(one.file, one.line, one.function, one.code) for one in raised.frames] == [
        ("/var/task/app.py", 5, "handler", 'return prices["tea"]')
    ]


def test_a_lambdas_answer_as_the_console_shows_it() -> None:
    raised = only(
        textwrap.dedent(
            """\
            {
              "errorMessage": "'tea'",
              "errorType": "KeyError",
              "requestId": "1",
              "stackTrace": [
                "  File \\"/var/task/app.py\\", line 5, in handler\\n    return prices[\\"tea\\"]\\n",
                "  File \\"/var/task/prices.py\\", line 9, in price\\n    return all[name]\\n"
              ]
            }
            """
        )
    )
    assert (raised.exception, raised.message, raised.start_line, raised.end_line) == ("KeyError", "'tea'", 2, 8)
    assert [(one.line, one.code) for one in raised.frames] == [(5, 'return prices["tea"]'), (9, "return all[name]")]


@pytest.mark.parametrize(
    "newline, end", [("\n", 4), ("\r", 1)], ids=["on lines of their own", "as its console shows it"]
)
def test_a_lambdas_log(newline: str, end: int) -> None:
    """The exception stands above its traceback, which has no line for it."""
    raised = only(("[ERROR] KeyError: 'tea'\n" + HEAD.rstrip()).replace("\n", newline) + "\nEND RequestId: 1\n")
    assert (raised.exception, raised.message, len(raised.frames)) == ("KeyError", "'tea'", 1)
    assert (raised.start_line, raised.end_line) == (1, end)


def test_a_log_line_with_an_exception_is_no_lambdas() -> None:
    assert parse("[ERROR] KeyError: 'tea'\n[INFO] next\n") == ()


def test_azure_functions_put_the_exception_above_the_stack() -> None:
    raised = only(
        "Result: Failure\nException: KeyError: 'tea'\n"
        'Stack:   File "/azure-functions-host/python/dispatcher.py", line 452, in _handle\n    result = call()\n'
        + FRAME
    )
    assert (raised.exception, raised.message, [frame.line for frame in raised.frames]) == (
        "KeyError",
        "'tea'",
        [452, 3],
    )


@pytest.mark.parametrize(
    "place, file",
    [
        ("File <command-1234>:3, in price(name)", "<command-1234>"),
        ("/tmp/ipython-input-3-123.py in price(name)", "/tmp/ipython-input-3-123.py"),
        ("\x1b[1;32m/home/ada/shop.ipynb Cell 3\x1b[0m line \x1b[0;36m3", "/home/ada/shop.ipynb Cell 3"),
        ("/home/ada/shop.ipynb Cell 3 in price(name)", "/home/ada/shop.ipynb Cell 3"),
        ("<timed exec> in price(name)", "<timed exec>"),
    ],
    ids=["Databricks", "Colab", "Visual Studio Code", "Visual Studio Code, before", "%%time"],
)
def test_cells_are_called_otherwise_elsewhere(place: str, file: str) -> None:
    raised = only(
        f"KeyError                       Traceback (most recent call last)\n{place}\n      2 def price(name):\n"
        "----> <a href='vscode-notebook-cell:/home/ada/shop.ipynb#x'>3</a>     return prices[name]\n\nKeyError: 'tea'\n"
    )
    [frame] = raised.frames
    assert (frame.file, frame.line, frame.code) == (file, 3, "return prices[name]")


def test_an_original_traceback_of_a_worker_comes_first() -> None:
    """So PyTorch's DataLoader tells of a worker's error."""
    text = (
        HEAD + "ValueError: Caught ValueError in DataLoader worker process 0.\nOriginal " + HEAD + "ValueError: bad\n"
    )
    [found] = parse(text)
    assert [(one.message, one.link) for one in found.raised] == [
        ("bad", "first"),
        ("Caught ValueError in DataLoader worker process 0.", "cause"),
    ]


def test_a_table_of_torch_elastic_names_what_failed() -> None:
    """The children's own tracebacks stand above it, behind their ranks."""
    text = "".join(f"[rank0]: {line}\n" for line in (HEAD + "ValueError: bad").splitlines()) + HEAD
    text += "torch.distributed.elastic.multiprocessing.errors.ChildFailedError: \n" + "=" * 60 + "\ntrain.py FAILED\n"
    text += "-" * 60 + "\nRoot Cause (first observed failure):\n[0]:\n  rank      : 0 (local_rank: 0)\n"
    first, second = parse(text)
    assert (first.raised[0].message, first.raised[0].verdict) == ("bad", None)
    assert second.raised[0].exception.endswith("ChildFailedError")
    assert second.raised[0].verdict is not None and second.raised[0].verdict.kind == "consequence"


# Noise

DEL = "Exception ignored in: <function {0}.__del__ at 0x7f1>\n"


@pytest.mark.parametrize(
    "text, kind",
    [
        pytest.param(
            DEL.format("_ProactorBasePipeTransport") + HEAD + "RuntimeError: Event loop is closed\n", "harmless",
            id="a transport outlived its loop",
        ),
        pytest.param(
            "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n"
            "BrokenPipeError: [Errno 32] Broken pipe\n", "harmless", id="head stopped reading",
        ),
        pytest.param(
            "Exception ignored while flushing sys.stdout:\nBrokenPipeError: [Errno 32] Broken pipe\n", "harmless",
            id="head stopped reading, 3.14",
        ),
        pytest.param(
            DEL.format("Till") + HEAD + "ImportError: sys.meta_path is None, Python is likely shutting down\n",
            "consequence", id="an import at shutdown",
        ),
        pytest.param(
            DEL.format("Till") + HEAD + "TypeError: 'NoneType' object is not callable\n", "consequence",
            id="a module already gone at shutdown",
        ),
        pytest.param(
            DEL.format("Till") + HEAD + "AttributeError: 'Till' object has no attribute 'drawer'\n", "consequence",
            id="an object half made",
        ),
        pytest.param(HEAD + "KeyboardInterrupt\n", "consequence", id="Ctrl-C"),
        pytest.param("Process ForkPoolWorker-3:\n" + HEAD + "KeyboardInterrupt\n", "consequence", id="Ctrl-C, worker"),
        pytest.param(HEAD + "asyncio.exceptions.CancelledError\n", "consequence", id="a cancelled task"),
        pytest.param(
            "Task was destroyed but it is pending!\ntask: <Task pending name='T'>\n", "consequence", id="a task left",
        ),
        pytest.param(
            HEAD + "RuntimeError: cannot schedule new futures after interpreter shutdown\n", "consequence",
            id="work asked for at shutdown",
        ),
        pytest.param(
            HEAD + "subprocess.CalledProcessError: Command '['x']' returned non-zero exit status 1.\n", "consequence",
            id="a child failed",
        ),
        pytest.param(
            "Process ForkPoolWorker-3:\nTraceback (most recent call last):\n"
            '  File "/usr/lib/python3.11/multiprocessing/pool.py", line 114, in worker\n    task = get()\nEOFError\n',
            "consequence", id="a worker whose pool had ended",
        ),
    ],
)  # fmt: skip
def test_noise_gets_a_verdict(text: str, kind: str) -> None:
    verdict = only(text).verdict
    assert verdict is not None
    assert verdict.kind == kind
    assert verdict.reason.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEAD + "RuntimeError: Event loop is closed\n", id="a closed loop in the program itself"),
        pytest.param(HEAD + "BrokenPipeError: [Errno 32] Broken pipe\n", id="a pipe of the program's own"),
        pytest.param(HEAD + "TypeError: 'NoneType' object is not callable\n", id="None called while it ran"),
        pytest.param(
            DEL.format("Till") + HEAD + "AttributeError: 'Drawer' object has no attribute 'cash'\n",
            id="another's attribute",
        ),
        pytest.param(DEL.format("Till") + HEAD + "ValueError: till is open\n", id="an error of __del__ itself"),
        pytest.param(HEAD + "EOFError\n", id="input has ended"),
        pytest.param("Process Worker-1:\n" + HEAD + "EOFError\n", id="a worker's own line"),
        pytest.param(HEAD + CAUSE.strip("\n") + "\n" + HEAD + "KeyError: 1\n", id="an ordinary error"),
    ],
)
def test_the_matter_itself_gets_none(text: str) -> None:
    assert [raised.verdict for found in parse(text) for raised in found.walk() if raised.complete] == [None]


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Exception ignored in: <function Till.__del__ at 0x7f7d88747280>", id="3.8"),
        pytest.param("Exception ignored in: 'pandas._libs.lib.count'", id="compiled"),
        pytest.param("Exception ignored in atexit callback: <function close at 0x7f01>", id="3.13-atexit"),
        pytest.param("Exception ignored while calling deallocator <function Till.__del__ at 0x7fa0>:", id="3.14"),
        pytest.param("Exception ignored while finalizing file <_io.TextIOWrapper name='<stdout>'>:", id="3.15"),
        pytest.param("Exception ignored on clearing sys.meta_path:", id="3.14-shutdown"),
    ],
)
@pytest.mark.parametrize("below", [pytest.param("", id="the-end"), pytest.param("ready\n", id="other-output")])
def test_an_announcement_without_its_error_is_one_that_was_cut_off(header: str, below: str) -> None:
    [found] = parse(f"{header}\n{below}")
    (raised,) = found.raised
    assert (raised.exception, raised.complete, raised.header) == ("", False, header.removesuffix(":"))


def test_a_log_line_between_an_announcement_and_its_error_is_nobody_s_end() -> None:
    text = "Exception ignored in: <function f at 0x7f01>\n2026-05-01 12:00:00,000 INFO next\n"
    [found] = parse(text + 'Traceback (most recent call last):\n  File "a.py", line 1, in f\nKeyError: 1\n')
    (raised,) = found.raised
    assert raised.complete and raised.header.startswith("Exception ignored in") and raised.start_line == 1


def test_the_heading_of_a_page_is_not_an_error_of_its_own() -> None:
    page = "KeyError\nKeyError: 'tea'\n\nTraceback (most recent call last)\nFile \"a.py\", line 1, in f\nf()\n^^^\n"
    [found] = parse(page + "KeyError: 'tea'\n")
    assert [(one.exception, one.frames[0].code, one.start_line) for one in found.raised] == [("KeyError", "f()", 4)]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        pytest.param("f(x=3D1, y=3D20)", "f(x=1, y=20)", id="quoted-printable"),
        pytest.param('f(x=20, "=3D")', 'f(x=20, "=3D")', id="code-that-holds-codes"),
        pytest.param("f(x=20)", "f(x=20)", id="a-number"),
        pytest.param("f('&quot;')", "f('&quot;')", id="an-entity-in-code"),
    ],
)
def test_codes_are_undone_where_all_of_the_text_has_them(code: str, shown: str) -> None:
    [found] = parse(f'Traceback (most recent call last):\n  File "a.py", line 1, in f\n    {code}\nKeyError: 1\n')
    assert found.raised[0].frames[0].code == shown
