"""What varies becomes a marker; what the program meant to say stays."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from explain.workshop import scrubbing
from explain.workshop.interpreters import Interpreter
from explain.workshop.scrubbing import scrub

PYENV = Interpreter(
    version="3.14",
    exact="3.14.10",
    executable="/home/ada/.pyenv/versions/3.14.10/bin/python3.14",
    library="/home/ada/.pyenv/versions/3.14.10/lib/python3.14",
    archives=("/home/ada/.pyenv/versions/3.14.10/lib/python314.zip",),
    sites=("/home/ada/.pyenv/versions/3.14.10/lib/python3.14/site-packages",),
    prefixes=("/home/ada/.pyenv/versions/3.14.10",),
)
DEBIAN = Interpreter(
    version="3.11",
    exact="3.11.2",
    executable="/usr/bin/python3.11",
    library="/usr/lib/python3.11",
    archives=("/usr/lib/python311.zip",),
    sites=("/usr/local/lib/python3.11/dist-packages", "/usr/lib/python3/dist-packages"),
    prefixes=("/usr",),
)
FOLDERS = {"/tmp/pyexplain-ab12cd34/case": "$DIR", "/tmp/pyexplain-ab12cd34/home": "$HOME"}


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        pytest.param(
            '  File "/tmp/pyexplain-ab12cd34/case/main.py", line 1, in <module>',
            '  File "$DIR/main.py", line 1, in <module>',
            id="the case's own folder",
        ),
        pytest.param(
            '  File "/home/ada/.pyenv/versions/3.14.10/lib/python3.14/json/decoder.py", line 345, in decode',
            '  File "$LIB/json/decoder.py", line 345, in decode',
            id="the library's line numbers are evidence and stay",
        ),
        pytest.param(
            "/home/ada/.pyenv/versions/3.14.10/lib/python3.14/site-packages/rich/__init__.py",
            "$LIB/site-packages/rich/__init__.py",
            id="site-packages inside the library",
        ),
        pytest.param("'/home/ada/.pyenv/versions/3.14.10/lib/python314.zip'", "'$LIB.zip'", id="the archive"),
        pytest.param(
            "/home/ada/.pyenv/versions/3.14.10/bin/python3.14: No module named shop",
            "python: No module named shop",
            id="a program's name before its message",
        ),
        pytest.param(
            "usage: python3.14 -m json [-h]", "usage: python -m json [-h]", id="a program's name in its usage"
        ),
        pytest.param("python3.14 -m json: error: no", "python -m json: error: no", id="argparse's own line"),
        pytest.param(
            "Current thread 0x00007f67fdf43400 [python3.14] (most recent call first):",
            "Current thread 0x$ADDRESS [python] (most recent call first):",
            id="a thread is called like the program",
        ),
        pytest.param(
            "[Errno 8] Exec format error: '/home/ada/.pyenv/versions/3.14.10/bin/python3.14'",
            "[Errno 8] Exec format error: '$PYTHON'",
            id="the executable as a path",
        ),
        pytest.param("<function f at 0x7f5a6eefc280>", "<function f at 0x$ADDRESS>", id="an address of Linux"),
        pytest.param("<function f at 0x000001F2B3C4D5E6>", "<function f at 0x$ADDRESS>", id="an address of Windows"),
        pytest.param(
            '  Binary file "/home/ada/.pyenv/versions/3.14.10/bin/python3.14", at Py_RunMain+0x3aa [0x73c4fa]',
            '  Binary file "$PYTHON", at Py_RunMain+0x$ADDRESS [0x$ADDRESS]',
            id="a frame of the C stack",
        ),
        pytest.param(
            '  Binary file "/home/ada/.pyenv/versions/3.14.10/lib/libpython3.14.so" [0x73c4fa]',
            '  Binary file "$PREFIX/lib/libpython3.14.so" [0x$ADDRESS]',
            id="a library of the installation",
        ),
        pytest.param("This process (pid=4711) is", "This process (pid=$PID) is", id="a process id"),
        pytest.param("PyRuntime in process 4711 on", "PyRuntime in process $PID on", id="a process in words"),
        pytest.param("No such file: '/proc/4711/maps'", "No such file: '/proc/$PID/maps'", id="a process's folder"),
        pytest.param(
            "<Thread(Thread-1 (work), started daemon 139861234567890)>",
            "<Thread(Thread-1 (work), started daemon $PID)>",
            id="a thread's id",
        ),
        pytest.param("Ran 1 test in 0.003s", "Ran 1 test in $TIMEs", id="how long the tests took"),
        pytest.param("took 0.201 seconds", "took $TIME seconds", id="how long a task took"),
        pytest.param("Stack overflow (used 8160 kB) in", "Stack overflow (used $SIZE kB) in", id="how much stack"),
        pytest.param(
            "<TemporaryDirectory '/tmp/pyexplain-ab12cd34/home/tmp/tmpx3_f9k2a'>",
            "<TemporaryDirectory '$HOME/tmp/tmp$RANDOM'>",
            id="a temporary file's name",
        ),
    ],
)
def test_what_varies_becomes_a_marker(printed: str, kept: str) -> None:
    assert scrub(printed, PYENV, FOLDERS) == kept


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", id="a byte"),
        pytest.param("    flags = [0x41, 0xdeadbeef]", id="hexadecimal numbers in the code"),
        pytest.param("invalid literal for int() with base 16: '0xzz'", id="hexadecimal text"),
        pytest.param('  File "/home/ada/.pyenv/versions/3.14.101/lib/x.py", line 1', id="another Python's folder"),
        pytest.param("I use python3.14 here", id="the program's name in a sentence"),
        pytest.param("Exception in thread Thread-1 (work):", id="a thread's name"),
        pytest.param("Process Process-1:", id="a process's name"),
        pytest.param("<Task finished name='Task-2' coro=<bad() done>>", id="a task's name"),
        pytest.param("timed out in 3 steps", id="a count"),
        pytest.param("ValueError: cannot process 12 items", id="another count"),
    ],
)
def test_what_does_not_vary_stays(text: str) -> None:
    assert scrub(text, PYENV, FOLDERS) == text


def test_what_the_snippet_says_itself_stays() -> None:
    printed = "memory map '/proc/999999/maps' for PID 999999 read by pid 4711, done in 2.5s"
    kept = "memory map '/proc/999999/maps' for PID 999999 read by pid $PID, done in 2.5s"
    assert scrub(printed, PYENV, FOLDERS, "sys.remote_exec(999999, 'x.py', 2.5)") == kept


def test_a_folder_of_the_system_is_no_prefix() -> None:
    text = "No such file or directory: '/usr/share/prices.csv'"
    assert scrub(text, DEBIAN, FOLDERS) == text
    assert scrub("/usr/lib/python3.11/os.py /usr/lib/python3/dist-packages", DEBIAN, FOLDERS) == (
        "$LIB/os.py $LIB/site-packages"
    )


def test_an_interpreter_behind_a_link_is_known_by_both_names(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "python3.14").touch()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    python = Interpreter("3.14", "3.14.1", str(tmp_path / "link" / "python3.14"))
    real = (tmp_path / "real" / "python3.14").resolve()
    assert scrub(f"{tmp_path}/link/python3.14 or '{real}'", python, {}) == "$PYTHON or '$PYTHON'"


def test_every_marker_is_listed() -> None:
    named = {value for name, value in vars(scrubbing).items() if name.isupper() and isinstance(value, str)}
    assert named == set(scrubbing.MARKERS)
    assert all(re.fullmatch(r"\$[A-Z]+", marker) for marker in scrubbing.MARKERS)


@pytest.mark.parametrize(
    "piece", ["at 0x", "pid ", '  Binary file "', "[0x", "in 1.", "/home/ada/.pyenv/", "started 1"]
)
def test_time_is_linear_in_the_text(piece: str) -> None:
    begun = time.process_time()
    scrub(piece * 40_000, PYENV, FOLDERS)
    assert time.process_time() - begun < 5
