"""Runs one case under one Python, in an empty folder of its own and within limits; writes no evidence.

What a program prints must not depend on the person, the machine or the day: the environment is made anew, the hash
seed, the locale and the width of the screen are fixed, and what still varies is scrubbed. Each run has a bare virtual
environment, so that nothing installed beside the interpreter is seen: a ``.pth`` file there may import half the
library before the program begins. The folder of the program stands first on ``sys.path`` as it does for every
script, because shadowed modules and packages are among the cases.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from explain.workshop import scrubbing
from explain.workshop.interpreters import Interpreter
from explain.workshop.pages import Case

_FIXED = {
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "PYTHONIOENCODING": "utf-8:strict",  # as in an ordinary UTF-8 locale; PYTHONUTF8 alone lets surrogates pass
    "PYTHONNOUSERSITE": "1",
    "PYTHON_COLORS": "0",
    "NO_COLOR": "1",
    "LC_ALL": "C.UTF-8",
    "LANG": "C.UTF-8",
    "TERM": "dumb",
    "TZ": "UTC",
    "COLUMNS": "80",
    "LINES": "24",
}
_NEEDED_ON_WINDOWS = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a program printed and its exit ``status`` (negative: the signal that ended it).

    ``stopped`` names the limit that ended it, or is empty.
    """

    stdout: str
    stderr: str
    status: int
    stopped: Literal["", "time", "output"] = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a program may run and how many bytes it may map, write into one file, and print.

    Memory and file size are held on Linux only.
    """

    seconds: float = 10
    memory: int = 2 << 30
    file: int = 16 << 20
    output: int = 400_000


USUAL_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class _Room:
    """The folders of one run: the program's own, a home with ``tmp`` in it, and a virtual environment."""

    root: str

    @property
    def case(self) -> str:
        return os.path.join(self.root, "case")

    @property
    def home(self) -> str:
        return os.path.join(self.root, "home")

    @property
    def temporary(self) -> str:
        return os.path.join(self.home, "tmp")

    @property
    def environment(self) -> str:
        return os.path.join(self.root, "python")

    @property
    def executable(self) -> str:
        return os.path.join(self.environment, "bin", "python")

    def output(self, name: str) -> str:
        return os.path.join(self.root, name)


def run_case(case: Case, python: Interpreter, limits: Limits = USUAL_LIMITS, bytecode: str = "") -> Ran:
    """What ``case`` prints under ``python``, scrubbed.

    ``bytecode`` is a folder that keeps the library's modules compiled from run to run, for a Python whose own library
    is not compiled. Raises ValueError for a file name outside the case's folder, a command that does not start Python
    and text that the case's encoding cannot hold; LookupError for an encoding that does not exist; OSError where the
    run itself cannot be made.
    """
    with tempfile.TemporaryDirectory(prefix="pyexplain-", ignore_cleanup_errors=True) as made:
        room = _Room(os.path.realpath(made))
        os.makedirs(room.temporary)
        os.mkdir(room.case)
        _write_files(case, room)
        executable = _bare(python, room)
        variables = _variables(executable, room, "" if python.compiled else bytecode)
        ran = _run(_command(case, executable), room, variables, limits)
        said = "\n".join((*(file.text for file in case.files), *case.command, *case.argv, case.stdin))
        folders = {room.case: scrubbing.DIR, room.home: scrubbing.HOME, room.environment: scrubbing.PREFIX}
        folders[room.executable] = python.executable
        stdout, stderr = (scrubbing.scrub(text, python, folders, said) for text in (ran.stdout, ran.stderr))
        return Ran(stdout, stderr, ran.status, ran.stopped)


def _bare(python: Interpreter, room: _Room) -> str:
    """The executable of a virtual environment with nothing in it: all that ``site`` asks of one (docs: pyvenv.cfg).

    On Windows, where a link does not make one, it is the interpreter itself.
    """
    if sys.platform == "win32":
        return python.executable
    os.makedirs(os.path.dirname(room.executable))
    for name in ("python", "python3"):
        os.symlink(python.executable, os.path.join(os.path.dirname(room.executable), name))
    settings = f"home = {os.path.dirname(python.executable)}\ninclude-system-site-packages = false\n"
    Path(room.environment, "pyvenv.cfg").write_text(settings, encoding="utf-8")
    return room.executable


def _command(case: Case, executable: str) -> list[str]:
    if not case.command:
        return [executable, *case.flags, case.files[0].name, *case.argv]
    if not case.command[0].startswith("python"):
        raise ValueError(f"a console line starts with python, not with {case.command[0]!r}")
    return [executable, *case.flags, *case.command[1:]]


def _write_files(case: Case, room: _Room) -> None:
    if not case.files and not case.command:
        raise ValueError("a case without files and without a console line runs nothing")
    for file in case.files:
        name = PurePosixPath(file.name)
        if not name.parts or name.is_absolute() or ".." in name.parts or ":" in file.name or "\\" in file.name:
            raise ValueError(f"{file.name!r} is no path inside the case's own folder")
        path = Path(room.case, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.text.replace("\n", case.newline).encode(case.encoding))
    Path(room.output("stdin")).write_bytes(case.stdin.encode("utf-8", "surrogateescape"))


def _variables(executable: str, room: _Room, bytecode: str) -> dict[str, str]:
    found = dict(_FIXED)
    found["PATH"] = os.pathsep.join((os.path.dirname(executable), os.defpath))
    found["HOME"] = found["USERPROFILE"] = room.home
    found["TMPDIR"] = found["TEMP"] = found["TMP"] = room.temporary
    if bytecode:
        found["PYTHONPYCACHEPREFIX"] = bytecode
    else:
        found["PYTHONDONTWRITEBYTECODE"] = "1"
    if sys.platform == "win32":
        found |= {name: os.environ[name] for name in _NEEDED_ON_WINDOWS if name in os.environ}
    return found


def _run(command: list[str], room: _Room, variables: dict[str, str], limits: Limits) -> Ran:
    """Output goes to files: their size is limited, so a program that prints without end fills no memory of ours."""
    with (
        open(room.output("stdin"), "rb") as stdin,
        open(room.output("stdout"), "wb") as stdout,
        open(room.output("stderr"), "wb") as stderr,
    ):
        process = subprocess.Popen(
            command,
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            cwd=room.case,
            env=variables,
            start_new_session=True,
        )
        try:
            _limit(process.pid, limits)
            ended = _wait(process, limits.seconds)
        finally:
            _end(process)
    texts = [_printed(room.output(name), limits.output) for name in ("stdout", "stderr")]
    stopped: Literal["", "time", "output"] = "" if ended else "time"
    if not stopped and any(whole is False for _, whole in texts):
        stopped = "output"
    return Ran(texts[0][0], texts[1][0], process.returncode, stopped)


def _limit(pid: int, limits: Limits) -> None:
    """Limits a program that has just started, from outside: a hook in the child would not be safe with threads."""
    if sys.platform != "linux":
        return
    import resource

    wanted = (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, limits.file),
        (resource.RLIMIT_CORE, 0),
    )
    for which, value in wanted:
        try:
            resource.prlimit(pid, which, (value, value))
        except (ProcessLookupError, PermissionError, ValueError):
            continue  # it has ended already, or a narrower limit holds


def _wait(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Whether ``process`` ends within ``seconds``. Where it can be, it is left unreaped, so that its id stays taken."""
    if sys.platform == "linux":
        try:
            handle = os.pidfd_open(process.pid)
        except OSError:
            pass  # an old kernel or a strict container
        else:
            try:
                return bool(select.select([handle], [], [], seconds)[0])
            finally:
                os.close(handle)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program with all that it started, and reaps it."""
    try:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass  # nothing of it is left
    process.wait()


def _printed(path: str, limit: int) -> tuple[str, bool]:
    """The text that a program wrote and whether it is whole; bytes that are no UTF-8 stand as ``\\xff``."""
    with open(path, "rb") as file:
        written = file.read(limit + 1)
    text = written[:limit].decode("utf-8", "backslashreplace")
    return (text.replace("\r\n", "\n") if sys.platform == "win32" else text), len(written) <= limit
