"""``pyexplain run``: the command behaves as without us, and what it prints is explained."""

from __future__ import annotations

import os
import pty
import select
import signal
import stat
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from command import PYEXPLAIN, begun, environment, pyexplain

from explain.cli.run import command_line, project_python

BROKEN = "import sys\nprint('out')\nsys.stdout.flush()\ntotal = 3\nprint(totl)\n"
TITLE = b"A name is used that nothing has defined"
PYTHON = sys.executable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "shop.py").write_text(BROKEN)
    return tmp_path


def run_python(*words: str, cwd: Path, input: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return pyexplain("run", "--", PYTHON, *words, cwd=cwd, input=input)


def test_streams_stay_apart_and_the_explanation_goes_to_standard_error(folder: Path) -> None:
    done = run_python("shop.py", cwd=folder)
    assert done.stdout == b"out\n"
    assert done.stderr.startswith(b"Traceback ")
    assert TITLE in done.stderr
    assert done.returncode == 1


def test_a_command_without_errors_is_as_if_run_alone(folder: Path) -> None:
    done = run_python("-c", "import sys; sys.stdout.write('a\\0b'); sys.stderr.write('c\\xff')", cwd=folder)
    assert (done.stdout, done.stderr, done.returncode) == (b"a\0b", "c\xff".encode(), 0)


def test_standard_input_is_the_commands_own(folder: Path) -> None:
    done = run_python("-c", "print(input().upper())", cwd=folder, input=b"hello\n")
    assert done.stdout == b"HELLO\n"


@pytest.mark.parametrize(
    ("code", "status"),
    [
        pytest.param("exit(0)", 0, id="success"),
        pytest.param("exit(7)", 7, id="a status of its own"),
        pytest.param("import os; os.kill(os.getpid(), 15)", 128 + 15, id="ended by a signal"),
        pytest.param("import os; os.abort()", 128 + 6, id="aborted"),
    ],
)
def test_the_status_is_the_commands_own(folder: Path, code: str, status: int) -> None:
    assert run_python("-c", code, cwd=folder).returncode == status


def test_an_error_that_the_command_survives_leaves_its_status_alone(folder: Path) -> None:
    code = "import traceback\ntry: totl\nexcept NameError: traceback.print_exc()"
    done = run_python("-c", code, cwd=folder)
    assert TITLE in done.stderr
    assert done.returncode == 0


def test_errors_on_standard_output_are_explained_too(folder: Path) -> None:
    code = "import sys, traceback\ntry: totl\nexcept NameError: traceback.print_exc(file=sys.stdout)"
    done = run_python("-c", code, cwd=folder)
    assert b"Traceback" in done.stdout and b"Traceback" not in done.stderr
    assert TITLE in done.stderr


def test_standard_output_that_is_a_file_stays_that_file(folder: Path) -> None:
    code = "import os, stat; print(stat.S_ISREG(os.fstat(1).st_mode))"
    with (folder / "out").open("wb") as out:
        subprocess.run(
            [*PYEXPLAIN, "run", "--", PYTHON, "-c", code], stdout=out, env=environment(), cwd=folder, timeout=60
        )
    assert (folder / "out").read_bytes() == b"True\n"


def test_two_streams_into_one_file_keep_their_order(folder: Path) -> None:
    code = "import os\nfor n in range(50): os.write(1, b'o%d\\n' % n); os.write(2, b'e%d\\n' % n)"
    done = subprocess.run(
        [*PYEXPLAIN, "run", "--", PYTHON, "-c", code],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(), cwd=folder, timeout=60,
    )  # fmt: skip
    assert done.stdout == b"".join(b"o%d\ne%d\n" % (number, number) for number in range(50))


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        pytest.param(("--", "no-such-command-here"), 127, b"no such command", id="no such command"),
        pytest.param(("--", "/"), 126, b"cannot be run", id="not executable"),
        pytest.param((), 2, b"nothing to run", id="nothing to run"),
        pytest.param(("--",), 2, b"nothing to run", id="nothing behind the dashes"),
        pytest.param(("-m",), 2, b"nothing to run", id="no module"),
        pytest.param(("--no-such-option", "x.py"), 2, b"--no-such-option", id="an option that we do not have"),
    ],
)
def test_what_cannot_be_run_is_said(folder: Path, words: tuple[str, ...], status: int, said: bytes) -> None:
    done = pyexplain("run", *words, cwd=folder)
    assert said in done.stderr
    assert done.returncode == status


def test_options_behind_the_program_are_the_programs(folder: Path) -> None:
    (folder / "show.py").write_text("import sys; print(sys.argv[1:])")
    done = pyexplain("run", "--length", "short", "show.py", "--length", "long", "--", "-m", cwd=folder)
    assert done.stdout == b"['--length', 'long', '--', '-m']\n"


def test_a_module_is_run_with_its_own_options(folder: Path) -> None:
    (folder / "show.py").write_text("import sys; print(sys.argv[1:])")
    assert pyexplain("run", "-m", "show", "--help", cwd=folder).stdout == b"['--help']\n"


def test_a_program_elsewhere_may_be_read(folder: Path) -> None:
    assert b"`total`" in pyexplain("run", str(folder / "shop.py")).stderr


class TestProjectPython:
    """Which Python a ``.py`` file is run with."""

    @pytest.fixture
    def make(self, tmp_path: Path) -> Callable[[str], Path]:
        def environment_at(name: str) -> Path:
            python = tmp_path / name / "bin" / "python"
            python.parent.mkdir(parents=True)
            python.write_text("#!/bin/sh\n")
            python.chmod(python.stat().st_mode | stat.S_IXUSR)
            return python

        return environment_at

    def test_the_active_environment_comes_first(
        self, tmp_path: Path, make: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        active, _ = make("active"), make(".venv")
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path / "active"))
        assert project_python() == str(active)

    def test_then_the_nearest_folder_upwards(
        self, tmp_path: Path, make: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        outer, inner = make(".venv"), make("a/.venv")
        (tmp_path / "a" / "b").mkdir()
        monkeypatch.delenv("VIRTUAL_ENV", raising=False)
        monkeypatch.chdir(tmp_path / "a" / "b")
        assert project_python() == str(inner)
        monkeypatch.chdir(tmp_path)
        assert project_python() == str(outer)

    def test_then_path(self, tmp_path: Path, make: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch) -> None:
        python3 = make("usr").rename(tmp_path / "usr" / "bin" / "python3")
        monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path / "gone"))
        monkeypatch.setenv("PATH", str(python3.parent))
        monkeypatch.chdir(tmp_path)
        assert project_python() == str(python3)

    @pytest.mark.parametrize(
        ("words", "line"),
        [
            pytest.param(("--", "x.py", "-a"), ["x.py", "-a"], id="behind dashes: as typed"),
            pytest.param(("make", "test"), ["make", "test"], id="a command"),
            pytest.param(("x.py", "-a"), ["PYTHON", "x.py", "-a"], id="a file"),
            pytest.param(("-m", "shop", "-a"), ["PYTHON", "-m", "shop", "-a"], id="a module"),
            pytest.param(("-m",), [], id="a module without a name"),
            pytest.param((), [], id="nothing"),
        ],
    )
    def test_lines(self, words: tuple[str, ...], line: list[str]) -> None:
        assert command_line(words) == [project_python() if word == "PYTHON" else word for word in line]


class TestSignals:
    """Signals sent to us alone reach the command."""

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1])
    def test_a_signal_is_sent_on(self, folder: Path, number: signal.Signals) -> None:
        code = (
            "import signal, sys, time\n"
            f"signal.signal({number.value}, lambda *_: sys.exit(33))\n"
            "print('ready', flush=True)\n"
            "time.sleep(30)\n"
        )
        with begun("run", "--", PYTHON, "-c", code, cwd=folder) as process:
            assert process.stdout
            assert process.stdout.readline() == b"ready\n"
            process.send_signal(number)
            assert process.wait(10) == 33

    def test_a_command_that_does_not_catch_it_ends_by_it(self, folder: Path) -> None:
        with begun("run", "--", "sh", "-c", "echo ready; sleep 30", cwd=folder) as process:
            assert process.stdout
            process.stdout.readline()
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 128 + signal.SIGTERM


def test_what_the_command_left_running_does_not_keep_us(folder: Path) -> None:
    began = time.monotonic()
    done = pyexplain("run", "--", "sh", "-c", "sleep 20 & echo done", cwd=folder)
    assert done.stdout == b"done\n"
    assert time.monotonic() - began < 10


def test_a_reader_that_goes_away_ends_the_command_too(folder: Path) -> None:
    line = f"{' '.join(PYEXPLAIN)} run -- yes | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, env=environment(), cwd=folder, timeout=60)
    assert done.stdout == b"y\n141\n"
    assert done.stderr == b""


WRAPPER = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"


class Terminal:
    """A command in a terminal of its own: the terminal's other end."""

    def __init__(self, process: subprocess.Popen[bytes], end: int) -> None:
        self.process = process
        self.end = end
        self.seen = b""

    def until(self, text: bytes, limit: float = 20) -> bytes:
        """Read until ``text`` was shown."""
        deadline = time.monotonic() + limit
        while text not in self.seen and time.monotonic() < deadline:
            if not self._read():
                break
        assert text in self.seen, self.seen
        return self.seen

    def rest(self) -> bytes:
        """Read to the end and return everything shown, newlines as the program wrote them."""
        while self._read():
            pass
        self.process.wait(20)
        return self.seen.replace(b"\r\n", b"\n")

    def type(self, text: bytes) -> None:
        os.write(self.end, text)

    def flags(self) -> int:
        """The terminal's local modes."""
        return int(termios.tcgetattr(self.end)[3])

    def _read(self) -> bool:
        if not select.select([self.end], [], [], 20)[0]:
            return False
        try:
            data = os.read(self.end, 65536)
        except OSError:
            return False
        self.seen += data
        return bool(data)


@contextmanager
def terminal(*arguments: str, cwd: Path, size: tuple[int, int] = (24, 80)) -> Iterator[Terminal]:
    """``pyexplain ARGUMENTS`` in a terminal that is its controlling one."""
    outer, inner = pty.openpty()
    termios.tcsetwinsize(inner, size)
    process = subprocess.Popen(
        [PYTHON, "-c", WRAPPER, *PYEXPLAIN, *arguments],
        stdin=inner, stdout=inner, stderr=inner, cwd=cwd, env=environment(), start_new_session=True,
    )  # fmt: skip
    os.close(inner)
    try:
        yield Terminal(process, outer)
    finally:
        process.kill()
        process.wait()
        os.close(outer)


class TestOnATerminal:
    """The command's terminal is one, with the real one's size and settings."""

    def test_the_command_sees_a_terminal_of_the_same_size(self, folder: Path) -> None:
        code = "import os; print([os.isatty(n) for n in range(3)], os.get_terminal_size(1), os.get_terminal_size(2))"
        with terminal("run", "--", PYTHON, "-c", code, cwd=folder, size=(33, 101)) as shown:
            size = "os.terminal_size(columns=101, lines=33)"
            assert shown.rest() == f"[True, True, True] {size} {size}\n".encode()

    def test_a_changed_size_reaches_the_command(self, folder: Path) -> None:
        code = (
            "import os, signal, sys\n"
            "signal.signal(signal.SIGWINCH, lambda *_: os.write(1, b'%d;' % os.get_terminal_size(1).columns))\n"
            "print('ready', flush=True)\n"
            "sys.stdin.readline()\n"
        )
        with terminal("run", "--", PYTHON, "-c", code, cwd=folder) as shown:
            shown.until(b"ready")
            termios.tcsetwinsize(shown.end, (24, 123))
            shown.until(b"123;")
            shown.type(b"\n")
            shown.rest()
            assert shown.process.returncode == 0

    def test_what_it_prints_is_shown_once_and_as_written(self, folder: Path) -> None:
        with terminal("run", "--", PYTHON, "shop.py", cwd=folder) as shown:
            text = shown.rest()
            assert text.startswith(b"out\nTraceback ")
            assert text.count(b"Traceback") == 1
            assert TITLE in text
            assert shown.process.returncode == 1
            assert b"\r\r\n" not in shown.seen

    def test_control_c_reaches_the_command_once(self, folder: Path) -> None:
        code = (
            "import signal, time\n"
            "seen = []\n"
            "signal.signal(signal.SIGINT, lambda *_: seen.append(1))\n"
            "print('ready', flush=True)\n"
            "time.sleep(1)\n"
            "print('times', len(seen))\n"
        )
        with terminal("run", "--", PYTHON, "-c", code, cwd=folder) as shown:
            shown.until(b"ready")
            shown.type(b"\x03")
            assert b"times 1\n" in shown.rest()
            assert shown.process.returncode == 0

    def test_an_interrupted_command_gives_its_status(self, folder: Path) -> None:
        with terminal("run", "--", PYTHON, "-c", "print('ready', flush=True); input()", cwd=folder) as shown:
            shown.until(b"ready")
            shown.type(b"\x03")
            assert b"KeyboardInterrupt" in shown.rest()
            assert shown.process.returncode == 130

    def test_settings_made_on_its_output_are_made_and_undone(self, folder: Path) -> None:
        code = "import sys, termios, tty\ntty.setcbreak(1)\nprint('ready', flush=True)\nsys.stdin.read(1)\n"
        with terminal("run", "--", PYTHON, "-c", code, cwd=folder) as shown:
            before = shown.flags()
            shown.until(b"ready")
            limit = time.monotonic() + 5
            while shown.flags() & termios.ICANON and time.monotonic() < limit:
                time.sleep(0.05)
            assert not shown.flags() & (termios.ICANON | termios.ECHO)
            shown.type(b"x")
            shown.rest()
            assert shown.process.returncode == 0
            assert shown.flags() == before

    @pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="needs Linux to see who opened the terminal")
    def test_a_pager_that_opens_the_terminal_of_its_output_gets_what_is_typed(self, folder: Path) -> None:
        code = (
            "import os, termios, tty\n"
            "keys = os.open(os.ttyname(2), os.O_RDWR)\n"
            "before = termios.tcgetattr(keys)\n"
            "tty.setcbreak(keys)\n"
            "print('ready', flush=True)\n"
            "typed = os.read(keys, 1)\n"
            "termios.tcsetattr(keys, termios.TCSADRAIN, before)\n"
            "print('got', typed, input(), flush=True)\n"
        )
        with terminal("run", "--", PYTHON, "-c", code, cwd=folder) as shown:
            shown.until(b"ready")
            limit = time.monotonic() + 5
            while shown.flags() & termios.ICANON and time.monotonic() < limit:
                time.sleep(0.05)
            shown.type(b"q")
            while not shown.flags() & termios.ICANON and time.monotonic() < limit:
                time.sleep(0.05)
            shown.type(b"line\n")
            assert b"got b'q' line" in shown.rest()
            assert shown.process.returncode == 0

    def test_a_full_screen_is_not_written_into(self, folder: Path) -> None:
        code = (
            "import sys, time, traceback\n"
            "sys.stdout.write('\\x1b[?1049h'); sys.stdout.flush()\n"
            "try: totl\n"
            "except NameError: traceback.print_exc()\n"
            "time.sleep(1)\n"
            "sys.stdout.write('\\x1b[?1049l'); print('left', flush=True)\n"
        )
        with terminal("run", "--", PYTHON, "-c", code, cwd=folder) as shown:
            text = shown.rest()
            assert text.index(b"left\n") < text.index(TITLE)

    def test_a_prompt_stands_again_behind_an_explanation(self, folder: Path) -> None:
        code = (
            "import sys, traceback\n"
            "try: totl\n"
            "except NameError: traceback.print_exc()\n"
            "sys.stderr.write('next> '); sys.stderr.flush()\n"
            "sys.stdin.readline()\n"
        )
        with terminal("run", "--color", "never", "--", PYTHON, "-c", code, cwd=folder) as shown:
            text = shown.until(b"show name-not-defined\r\n\r\nnext> ")
            assert text.count(b"next> ") == 2
            shown.type(b"\n")
            shown.rest()
