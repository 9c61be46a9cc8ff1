"""``python -m explain app.py`` and ``explain.install()``: Python's own words first, then ours; nothing else changes."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from command import PYEXPLAIN, environment, pyexplain

import explain

TITLE = b"A name is used that nothing has defined"
INSTALL = "import explain; explain.install()\n"


def python(*words: str, cwd: Path, input: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Plain Python, for comparison and for programs that install the hook themselves."""
    return subprocess.run(
        [sys.executable, *words], cwd=cwd, input=input, capture_output=True, env=environment(), timeout=60
    )


def program(folder: Path, text: str, name: str = "app.py") -> str:
    (folder / name).write_text(text)
    return name


class TestRunningAProgram:
    """``python -m explain app.py``."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("total = 3\nprint(totl)\n", id="an error"),
            pytest.param("def f():\n    return totl\nf()\n", id="an error in a function"),
            pytest.param("print((1)\n", id="a file that does not parse"),
            pytest.param("try:\n    {}['a']\nexcept KeyError as e:\n    raise ValueError('b') from e\n", id="a chain"),
            pytest.param("raise SystemExit(3)\n", id="an exit with a status"),
            pytest.param("import sys\nsys.exit('no')\n", id="an exit with words"),
            pytest.param("print('fine')\n", id="no error"),
            pytest.param("import os\nos._exit(4)\n", id="a hard exit"),
        ],
    )
    def test_output_and_status_are_those_of_plain_python(self, tmp_path: Path, text: str) -> None:
        name = program(tmp_path, text)
        plain, ours = python(name, cwd=tmp_path), pyexplain(name, cwd=tmp_path)
        assert ours.stdout == plain.stdout
        assert ours.stderr.startswith(plain.stderr)
        assert ours.returncode == plain.returncode
        assert (b"\npyexplain show" in ours.stderr or b"  pyexplain show" in ours.stderr) == (b"Error" in plain.stderr)

    def test_the_program_sees_what_plain_python_shows_it(self, tmp_path: Path) -> None:
        text = (
            "import sys, __main__\n"
            "print(__name__, __file__, sys.argv, sys.path[0], __main__.__dict__ is globals(), __spec__, __package__)\n"
            "print(sorted(name for name in globals() if name.startswith('__')))\n"
        )
        name = program(tmp_path, text)
        plain = python(name, "a", "--b", cwd=tmp_path).stdout.decode()
        ours = pyexplain(name, "a", "--b", cwd=tmp_path).stdout.decode()
        for extra in ("'__annotations__', ", "'__cached__', "):  # of which only some Pythons still have some
            plain, ours = plain.replace(extra, ""), ours.replace(extra, "")
        assert ours == plain

    def test_a_module(self, tmp_path: Path) -> None:
        program(tmp_path, "import sys\nprint(__name__, sys.argv[1:])\nprint(totl)\n", "shop.py")
        done = pyexplain("-m", "shop", "-x", cwd=tmp_path)
        assert done.stdout == b"__main__ ['-x']\n"
        assert done.stderr.count(b"runpy") == 0
        assert TITLE in done.stderr
        assert done.returncode == 1

    def test_a_program_that_is_not_there(self, tmp_path: Path) -> None:
        plain, ours = python("gone.py", cwd=tmp_path), pyexplain("gone.py", cwd=tmp_path)
        assert (ours.stderr, ours.returncode) == (plain.stderr, plain.returncode)

    def test_interrupted_it_ends_as_python_does(self, tmp_path: Path) -> None:
        name = program(tmp_path, "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n")
        plain, ours = python(name, cwd=tmp_path), pyexplain(name, cwd=tmp_path)
        assert ours.stderr == plain.stderr
        assert ours.returncode == plain.returncode

    def test_the_readers_source_is_used(self, tmp_path: Path) -> None:
        name = program(tmp_path, "total = 3\nprint(totl)\n")
        assert b"`total`" in pyexplain(str(tmp_path / name)).stderr


class TestInstalled:
    """``explain.install()``."""

    def run(self, folder: Path, text: str) -> subprocess.CompletedProcess[bytes]:
        return python(program(folder, INSTALL + text), cwd=folder)

    def test_an_uncaught_error(self, tmp_path: Path) -> None:
        done = self.run(tmp_path, "totl\n")
        assert done.stderr.index(b"NameError: name") < done.stderr.index(TITLE)
        assert done.returncode == 1

    def test_a_thread(self, tmp_path: Path) -> None:
        text = "import threading\nt = threading.Thread(target=lambda: totl)\nt.start(); t.join()\nprint('on')\n"
        done = self.run(tmp_path, text)
        assert done.stdout == b"on\n"
        assert done.stderr.startswith(b"Exception in thread ")
        assert done.stderr.count(TITLE) == 1
        assert done.returncode == 0

    def test_an_unraisable_error(self, tmp_path: Path) -> None:
        text = "class A:\n    def __del__(self):\n        totl\nA()\nprint('on')\n"
        done = self.run(tmp_path, text)
        assert done.stderr.startswith(b"Exception ignored ")
        assert done.stderr.count(TITLE) == 1
        assert done.returncode == 0

    def test_a_task_that_nobody_awaited(self, tmp_path: Path) -> None:
        text = (
            "import asyncio, gc\n"
            "async def work(): totl\n"
            "async def main():\n"
            "    task = asyncio.create_task(work())\n"
            "    await asyncio.sleep(0)\n"
            "    del task\n"
            "    gc.collect()\n"
            "asyncio.run(main())\n"
        )
        done = self.run(tmp_path, text)
        assert done.stderr.startswith(b"Task exception was never retrieved")
        assert done.stderr.count(b"Traceback") == 1
        assert done.stderr.count(TITLE) == 1
        assert done.returncode == 0

    @pytest.mark.parametrize("text", ["raise SystemExit", "raise KeyboardInterrupt"])
    def test_what_is_no_mistake_is_not_explained(self, tmp_path: Path, text: str) -> None:
        assert b"pyexplain" not in self.run(tmp_path, text).stderr

    def test_a_hook_that_was_there_is_kept(self, tmp_path: Path) -> None:
        text = "import sys\nsys.excepthook = lambda *a: print('theirs', file=sys.stderr)\n" + INSTALL + "totl\n"
        done = python(program(tmp_path, text), cwd=tmp_path)
        assert done.stderr.startswith(b"theirs\n\nNameError ")

    def test_installing_twice_explains_once(self, tmp_path: Path) -> None:
        assert self.run(tmp_path, INSTALL + "totl\n").stderr.count(TITLE) == 1

    @pytest.mark.parametrize(
        "fault",
        [
            pytest.param("raise RuntimeError('a fault')", id="an error"),
            pytest.param("f = lambda: f()\n    f()", id="endless recursion"),
            pytest.param("raise MemoryError", id="no memory"),
        ],
    )
    def test_a_failing_explainer_never_hides_the_error(self, tmp_path: Path, fault: str) -> None:
        text = f"import explain.library\ndef fail(error):\n    {fault}\nexplain.library.explain = fail\ntotl\n"
        done = self.run(tmp_path, text)
        assert b"NameError: name 'totl' is not defined" in done.stderr
        assert b"pyexplain: could not explain this error" in done.stderr
        assert done.returncode == 1

    def test_an_error_with_a_text_of_its_own_making(self, tmp_path: Path) -> None:
        text = "class E(Exception):\n    def __str__(self): raise ValueError('x')\nraise E\n"
        done = self.run(tmp_path, text)
        assert b"could not explain" not in done.stderr
        assert done.returncode == 1

    def test_standard_error_that_is_closed(self, tmp_path: Path) -> None:
        done = self.run(tmp_path, "import sys\nsys.stderr.close()\ntotl\n")
        assert done.returncode == 1

    def test_what_it_returns_puts_the_earlier_hooks_back(self) -> None:
        import threading

        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        put_back = explain.install(file=io.StringIO())
        assert before[0] is not sys.excepthook
        put_back()
        assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


class TestLibrary:
    """``explain.explain`` and ``explain.lint``."""

    def test_text(self) -> None:
        frame = '  File "a.py", line 1, in <module>\n'
        text = f"noise\nTraceback (most recent call last):\n{frame}NameError: name 'x' is not defined\n"
        (found,) = explain.explain(text)
        assert found.entry == "NameError/name-not-defined"

    def test_an_exception_with_its_source(self) -> None:
        total = 3
        try:
            totl  # type: ignore[name-defined]  # noqa: B018
        except NameError as error:
            (found,) = explain.explain(error)
        assert found.entry == "NameError/name-not-defined"
        assert found.bindings["suggestion"] == "total"
        assert total == 3

    @pytest.mark.parametrize("text", ["", "\0" * 1000, "Traceback (most recent call last):\n" * 500, "\udcff" * 10])
    def test_any_text(self, text: str) -> None:
        for one in explain.explain(text):
            assert one.entry is None or "/" in one.entry

    def test_results_can_be_sent_to_another_process(self) -> None:
        import pickle

        found = explain.explain("Traceback (most recent call last):\n  File \"a.py\", line 1, in f\nKeyError: 'a'\n")
        assert pickle.loads(pickle.dumps(found)) == found

    def test_lint(self) -> None:
        found = explain.lint("print((1)\n", "shop.py")
        assert [one.span.file for one in found] == ["shop.py"]
        assert explain.lint("print(1)\n") == ()


def test_the_hook_is_not_for_commands(tmp_path: Path) -> None:
    done = subprocess.run([*PYEXPLAIN, "--version"], cwd=tmp_path, capture_output=True, env=environment(), timeout=60)
    assert done.stdout.startswith(b"pyexplain ")
