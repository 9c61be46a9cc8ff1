"""One case under one Python: what it sees of the machine, what limits hold it, how it is started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from machine import pythons

from explain.workshop.interpreters import Interpreter
from explain.workshop.pages import Case, CaseFile
from explain.workshop.running import Limits, Ran, run_case
from explain.workshop.running_pages import running

THIS = f"{sys.version_info.major}.{sys.version_info.minor}"
FOUND = dict(pythons())


@pytest.fixture
def python() -> Interpreter:
    return FOUND[THIS]


def case(text: str = "", *more: CaseFile, **fields: object) -> Case:
    files = (CaseFile("main.py", text), *more) if text else more
    return Case("broken", 1, files, **fields)  # type: ignore[arg-type]


def test_output_and_status_are_kept_apart(python: Interpreter) -> None:
    text = "import sys\nprint('out')\nprint('err', file=sys.stderr)\nsys.exit(3)\n"
    assert run_case(case(text), python) == Ran("out\n", "err\n", 3)


@pytest.mark.parametrize("version", sorted(FOUND, key=lambda one: int(one[2:])))
def test_every_python_names_the_file_by_its_folder(version: str) -> None:
    ran = run_case(case("import nothere\n"), FOUND[version])
    file = "main.py" if version == "3.8" else "$DIR/main.py"  # 3.8 prints the name as it was given
    assert ran.stderr.startswith(f'Traceback (most recent call last):\n  File "{file}", line 1, in <module>\n')
    assert "ModuleNotFoundError: No module named 'nothere'" in ran.stderr
    assert ran.status == 1


def test_nothing_of_the_persons_environment_is_seen(python: Interpreter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    text = "import os\nfor name in sorted(os.environ): print(name, os.environ[name])\n"
    seen = dict(line.split(" ", 1) for line in run_case(case(text), python).stdout.splitlines())
    assert "PYTHONSTARTUP" not in seen and "PYTHONPATH" not in seen and "FORCE_COLOR" not in seen
    assert seen["LC_ALL"] == "C.UTF-8" and seen["PYTHONHASHSEED"] == "0" and seen["COLUMNS"] == "80"
    assert seen["HOME"] == "$HOME" and seen["TMPDIR"] == "$HOME/tmp"


def test_folder_is_empty_and_first_on_the_path(python: Interpreter) -> None:
    text = "import os, sys\nprint(os.getcwd(), sys.path[0], os.listdir())\n"
    assert run_case(case(text), python).stdout == "$DIR $DIR ['main.py']\n"


def test_a_file_of_the_case_shadows_the_library(python: Interpreter) -> None:
    ran = run_case(case("import random\nrandom.randint(1, 6)\n", CaseFile("random.py", "print('mine')\n")), python)
    assert ran.stdout == "mine\n"
    assert "has no attribute 'randint'" in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no bare environment on Windows")
@pytest.mark.parametrize("version", sorted(FOUND, key=lambda one: int(one[2:])))
def test_nothing_installed_is_seen_but_the_library_is(version: str) -> None:
    text = """import sys
early = {"random", "re", "enum", "typing", "collections"} & set(sys.modules)
import quopri
print([path for path in sys.path if "packages" in path], sorted(early), quopri.__file__, sys.executable, exit)
"""
    ran = run_case(case(text), FOUND[version])
    assert ran.stdout == "[] [] $LIB/quopri.py $PYTHON Use exit() or Ctrl-D (i.e. EOF) to exit\n", ran.stderr


def test_files_may_form_a_package(python: Interpreter) -> None:
    files = (CaseFile("shop/__init__.py", ""), CaseFile("shop/till.py", "print(__name__)\n"))
    assert run_case(case("import shop.till\n", *files), python).stdout == "shop.till\n"


def test_no_bytecode_lies_beside_the_files(python: Interpreter, tmp_path: Path) -> None:
    text = "import os, shop\nprint(sorted(os.listdir()))\n"
    for bytecode in ("", str(tmp_path)):
        ran = run_case(case(text, CaseFile("shop.py", "")), python, bytecode=bytecode)
        assert ran.stdout == "['main.py', 'shop.py']\n"


@pytest.mark.parametrize(
    ("fields", "text", "printed"),
    [
        pytest.param({"argv": ("a b", "-v")}, "import sys\nprint(sys.argv)", "['main.py', 'a b', '-v']", id="argv"),
        pytest.param({"flags": ("-O",)}, "print(__debug__)", "False", id="flags are the interpreter's"),
        pytest.param({"stdin": "tea\n"}, "print(input())", "tea", id="stdin"),
        pytest.param({"newline": "\r\n"}, "print(open(__file__, 'rb').read()[-2:])\n", r"b'\r\n'", id="newline"),
        pytest.param(
            {"encoding": "latin-1"},
            "# -*- coding: latin-1 -*-\nprint(open(__file__, 'rb').read()[-2:])  #é",
            r"b'#\xe9'",
            id="encoding",
        ),
        pytest.param({"command": ("python", "-c", "print(1 + 1)")}, "", "2", id="a console line needs no file"),
        pytest.param({"command": ("python3", "-m", "main", "x")}, "import sys\nprint(sys.argv[1])", "x", id="console"),
    ],
)
def test_how_a_case_is_started(python: Interpreter, fields: dict[str, object], text: str, printed: str) -> None:
    ran = run_case(case(text, **fields), python)  # type: ignore[arg-type]
    assert (ran.stdout.strip(), ran.stderr) == (printed, "")


def test_stdin_is_empty_where_the_case_has_none(python: Interpreter) -> None:
    assert run_case(case("input()\n"), python).stderr.endswith("EOFError: EOF when reading a line\n")


@pytest.mark.parametrize(
    "command", [("-m", "nothere"), ("nothere.py",), ("--nothere",)], ids=["no module", "no file", "no option"]
)
def test_the_program_is_called_python(python: Interpreter, command: tuple[str, ...]) -> None:
    stderr = run_case(case(command=("python", *command)), python).stderr
    assert "python" in stderr and os.path.dirname(python.executable) not in stderr
    assert os.path.basename(python.executable) not in stderr


@pytest.mark.parametrize("version", sorted(FOUND, key=lambda one: int(one[2:])))
def test_a_deep_recursion_ends_within_the_limits(version: str) -> None:
    text = "value = []\nfor step in range(100_000):\n    value = [value]\nrepr(value)\n"
    ran = run_case(case(text), FOUND[version])
    assert "RecursionError: " in ran.stderr and ran.stopped == "" and ran.status == 1


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_memory_is_limited(python: Interpreter) -> None:
    ran = run_case(case("text = bytearray(3 << 30)\n"), python)
    assert ran.stderr.endswith("MemoryError\n")


def test_a_program_that_hangs_is_stopped_with_all_it_started(python: Interpreter, tmp_path: Path) -> None:
    sign = tmp_path / "sign"
    child = f"import time, pathlib; time.sleep(1.5); pathlib.Path({str(sign)!r}).touch()"
    text = f"import subprocess, sys, time\nsubprocess.Popen([sys.executable, '-c', {child!r}])\ntime.sleep(60)\n"
    begun = time.perf_counter()
    ran = run_case(case(text), python, Limits(seconds=0.5))
    assert ran.stopped == "time" and time.perf_counter() - begun < 5
    time.sleep(1.5)
    assert not sign.exists()


def test_a_program_that_prints_without_end_is_stopped(python: Interpreter) -> None:
    ran = run_case(case("while True:\n    print('x' * 1000)\n"), python, Limits(seconds=5, file=1 << 20, output=50_000))
    assert ran.stopped in ("output", "time") and len(ran.stdout) <= 50_000


def test_bytes_that_are_no_text_are_readable(python: Interpreter) -> None:
    text = "import sys\nsys.stderr.buffer.write(b'caf\\xe9\\n')\n"
    assert run_case(case(text), python).stderr == "caf\\xe9\n"


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(case("", CaseFile("../main.py", "")), id="a file outside"),
        pytest.param(case("", CaseFile("/etc/main.py", "")), id="an absolute path"),
        pytest.param(case("", CaseFile("C:\\main.py", "")), id="a drive"),
        pytest.param(case("", CaseFile("", "")), id="no name"),
        pytest.param(case("", CaseFile("a\0b.py", "")), id="a null byte in the name"),
        pytest.param(case(), id="nothing to run"),
        pytest.param(case(command=("rm", "-rf", ".")), id="another program"),
        pytest.param(case("print('€')\n", encoding="latin-1"), id="text that the encoding lacks"),
        pytest.param(case("print()\n", encoding="utf-99"), id="no such encoding"),
        pytest.param(case("print()\n", encoding="rot13"), id="no encoding of text"),
    ],
)
def test_a_case_that_cannot_be_run_says_so(python: Interpreter, wrong: Case) -> None:
    with pytest.raises((ValueError, LookupError)):
        run_case(wrong, python)


def test_folders_are_gone_afterwards(python: Interpreter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    run_case(case("import os\nos.mkdir('locked')\nopen('locked/f', 'w').close()\nos.chmod('locked', 0)\n"), python)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def confined() -> Iterator[object]:
    """Runs a case as a capture does: in a confined thread."""
    with running(1) as runner:
        yield lambda one: runner.case(one, FOUND[THIS]).result().stderr.splitlines()[-1]


@pytest.mark.skipif(sys.platform != "linux", reason="threads are confined on Linux only")
def test_root_has_no_powers_when_confined(confined) -> None:  # type: ignore[no-untyped-def]
    text = "import os\nopen('locked', 'w').close()\nos.chmod('locked', 0)\nopen('locked')\n"
    assert confined(case(text)) == "PermissionError: [Errno 13] Permission denied: 'locked'"


@pytest.mark.skipif(sys.platform != "linux", reason="threads are confined on Linux only")
def test_loopback_refuses_as_everywhere(confined) -> None:  # type: ignore[no-untyped-def]
    text = "import socket\nsocket.create_connection(('127.0.0.1', 9))\n"
    assert confined(case(text)) == "ConnectionRefusedError: [Errno 111] Connection refused"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_job_in_the_background_hears_interrupts_too() -> None:
    text = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n"
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell does for `command &`
    try:
        with running(1) as runner:
            ran = runner.case(case(text), FOUND[THIS]).result()
        assert ran.stderr.endswith("KeyboardInterrupt\n") and ran.status == -signal.SIGINT
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def may_cut_off_network() -> bool:
    return sys.platform == "linux" and subprocess.run(["unshare", "--net", "true"], capture_output=True).returncode == 0


@pytest.mark.skipif(not may_cut_off_network(), reason="the system does not allow a network of one's own")
def test_the_network_is_out_of_reach(confined) -> None:  # type: ignore[no-untyped-def]
    text = "import socket\nsocket.create_connection(('192.0.2.1', 9), 5)\n"
    assert confined(case(text)) == "OSError: [Errno 101] Network is unreachable"
