"""``pyexplain`` on a pipe, as a process: nothing is lost, everything goes on at once, errors are explained in place."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import PYEXPLAIN, begun, environment, pyexplain

NAME_ERROR = b"""\
Traceback (most recent call last):
  File "shop.py", line 2, in <module>
    print(totl)
NameError: name 'totl' is not defined
"""
LOG = b"INFO:shop:a line of the log\n"
"""A line that can be no part of an error, as an unmarked one could: notes are printed without any mark."""
TITLE = b"A name is used that nothing has defined"


def without(output: bytes, start: bytes, end: bytes) -> bytes:
    """``output`` without the block from ``start`` to ``end``, both included."""
    before, found, rest = output.partition(start)
    assert found, output
    _, found, after = rest.partition(end)
    assert found, output
    return before + after


def explained(output: bytes) -> bytes:
    """What is left of ``output`` when its one explanation of a NameError is taken out."""
    return without(output, b"\nNameError   ", b"pyexplain show name-not-defined\n\n")


def test_a_misspelled_option_does_not_cost_the_input() -> None:
    done = subprocess.run(
        [*PYEXPLAIN, "--quite"], input=NAME_ERROR, capture_output=True, env=environment(), check=False
    )
    assert done.stdout == NAME_ERROR
    assert b"No such option" in done.stderr
    assert done.returncode == 2


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\n", id="one empty line"),
        pytest.param(b"hello\nworld\n", id="text without an error"),
        pytest.param(b"no newline at the end", id="no newline at the end"),
        pytest.param(b"a\r\nb\rc\n", id="carriage returns"),
        pytest.param(bytes(range(256)) * 50, id="every byte"),
        pytest.param(b"\0" * 100_000, id="NULs, more than a chunk"),
        pytest.param(b"\xff\xfe\xc3(\xa0\xa1\n" * 3, id="not UTF-8"),
        pytest.param(b"\x1b[31mred\x1b[0m \x1b]8;;http://x\x07link\x1b\\\n", id="terminal escapes"),
        pytest.param(b"Traceback (most recent call last):\n", id="only the first line of a traceback"),
        pytest.param("naïve ☕ 漢字\n".encode() * 9000, id="characters cut by chunks"),
    ],
)
def test_input_without_an_error_passes_unchanged(data: bytes) -> None:
    done = pyexplain(input=data)
    assert done.stdout == data
    assert done.stderr == b""
    assert done.returncode == 0


def test_fifty_megabytes_on_one_line_pass_in_little_memory(tmp_path: Path) -> None:
    big, out = tmp_path / "big", tmp_path / "out"
    with big.open("wb") as file:
        for _ in range(50):
            file.write(b"x" * 1_000_000)
    peak = "import sys; from explain.cli import main; main([]); sys.stderr.write(open('/proc/self/status').read())"
    command = (PYEXPLAIN[0], "-c", peak)
    with big.open("rb") as source, out.open("wb") as target:
        done = subprocess.run(
            command, stdin=source, stdout=target, stderr=subprocess.PIPE, env=environment(), cwd="/", timeout=60
        )
    kilobytes = int(done.stderr.partition(b"VmHWM:")[2].split()[0])
    assert out.read_bytes() == big.read_bytes()
    assert kilobytes < 30_000


def test_an_error_is_explained_behind_it_and_nothing_else_changes() -> None:
    data = b"starting\n" + NAME_ERROR + LOG + b"goodbye\n"
    done = pyexplain(input=data)
    assert explained(done.stdout) == data
    assert done.stdout.index(NAME_ERROR) < done.stdout.index(TITLE) < done.stdout.index(LOG)
    assert done.returncode == 1


def test_each_error_is_explained_where_it_stands() -> None:
    other = NAME_ERROR.replace(b"totl", b"prnt")
    out = pyexplain(input=NAME_ERROR + LOG + other + LOG).stdout
    first, second, last = out.split(LOG)
    assert b"`totl`" in first and b"`prnt`" in second
    assert last == b""


def test_a_line_that_may_be_a_note_goes_on_before_the_explanation() -> None:
    data = NAME_ERROR + b"is this a note?\n"
    done = pyexplain(input=data)
    assert done.stdout.startswith(data + b"\nNameError ")


def test_a_repeated_error_is_not_explained_in_full_again() -> None:
    out = pyexplain(input=(NAME_ERROR + LOG) * 3).stdout
    assert out.count(TITLE) == 1
    assert b"\nNameError: the same as above, for the 2nd time\n" in out
    assert b"\nNameError: the same as above, for the 3rd time\n" in out
    assert out.count(NAME_ERROR) == 3


def test_a_last_line_without_a_newline_is_explained_below_it() -> None:
    data = NAME_ERROR.removesuffix(b"\n")
    done = pyexplain(input=data)
    assert done.stdout.startswith(data + b"\n\nNameError ")
    assert done.returncode == 1


@pytest.mark.parametrize("cut", range(0, len(NAME_ERROR), 7))
def test_a_traceback_cut_anywhere_loses_nothing(cut: int) -> None:
    data = b"before\n" + NAME_ERROR[:cut]
    done = pyexplain(input=data)
    assert done.stdout.startswith(data)
    assert b"could not" not in done.stderr
    assert done.returncode in (0, 1)


def test_quiet_input_leaves_only_the_explanations() -> None:
    done = pyexplain("--quiet-input", input=b"noise\n" + NAME_ERROR + LOG + b"noise\n")
    assert done.stdout.startswith(b"NameError ")
    assert b"noise" not in done.stdout and b"Traceback" not in done.stdout
    assert done.stdout.endswith(b"pyexplain show name-not-defined\n")


def test_jsonl_is_one_object_an_error_with_the_input_left_out() -> None:
    done = pyexplain("--format", "jsonl", input=b"noise\n" + NAME_ERROR + NAME_ERROR)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["entry"] for row in rows] == ["NameError/name-not-defined"] * 2
    assert [row["span"] for row in rows] == [
        {"start_line": 2, "end_line": 5},
        {"start_line": 6, "end_line": 9},
    ]
    assert done.returncode == 1


@pytest.mark.parametrize("data", [pytest.param(b"", id="nothing"), pytest.param(NAME_ERROR * 2, id="two errors")])
def test_json_is_one_document(data: bytes) -> None:
    done = pyexplain("--format=json", input=data)
    document = json.loads(done.stdout)
    assert document["schema"] == 1
    assert len(document["errors"]) == data.count(b"NameError")


def test_group_tells_repeats_once_with_their_count() -> None:
    done = pyexplain("--group", "--quiet-input", input=NAME_ERROR * 3)
    assert done.stdout.count(TITLE) == 1
    assert b"NameError (3 times)" in done.stdout


def test_group_lets_the_input_pass_first() -> None:
    out = pyexplain("--group", input=NAME_ERROR + LOG + NAME_ERROR).stdout
    assert out.startswith(NAME_ERROR + LOG + NAME_ERROR + b"\nNameError")


def test_the_readers_file_is_read_under_the_working_directory(tmp_path: Path) -> None:
    (tmp_path / "shop.py").write_text("total = 3\nprint(totl)\n")
    assert b"`total`" in pyexplain(input=NAME_ERROR, cwd=tmp_path).stdout
    assert b"`total`" in pyexplain("--root", str(tmp_path), input=NAME_ERROR).stdout
    (tmp_path / "inner").mkdir()
    assert b"`total`" not in pyexplain("--root", "inner", input=NAME_ERROR, cwd=tmp_path).stdout


def test_escapes_in_a_message_reach_the_explanation_as_visible_text() -> None:
    data = b'Traceback (most recent call last):\n  File "a.py", line 1, in f\nValueError: \x1b[2J\x07[bold]x\n'
    done = pyexplain("--quiet-input", input=data)
    assert b"\x1b" not in done.stdout and b"\x07" not in done.stdout
    assert b"\\x07[bold]x" in done.stdout


def test_an_output_that_cannot_show_every_character_gets_the_rest_escaped() -> None:
    data = NAME_ERROR.replace(b"totl", "größe".encode())
    done = pyexplain(input=data, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done.stdout.startswith(data)
    assert done.stdout.removeprefix(data).isascii()
    assert done.returncode == 1


class TestStreaming:
    """The input and the output at the same time."""

    def test_a_part_of_a_line_goes_on_at_once(self) -> None:
        with begun() as process:
            assert process.stdin and process.stdout
            process.stdin.write(b"Continue? [y/N] ")
            process.stdin.flush()
            assert os.read(process.stdout.fileno(), 100) == b"Continue? [y/N] "
            process.stdin.close()
            assert process.wait(10) == 0

    def test_an_error_is_explained_when_nothing_follows_for_a_while(self) -> None:
        with begun() as process:
            assert process.stdin and process.stdout
            process.stdin.write(NAME_ERROR)
            process.stdin.flush()
            seen = b""
            limit = time.monotonic() + 20
            while b"pyexplain show" not in seen and time.monotonic() < limit:
                seen += os.read(process.stdout.fileno(), 65536)
            process.stdin.write(b"later\n")
            process.stdin.close()
            rest = process.stdout.read()
            assert process.wait(10) == 1
        assert seen.startswith(NAME_ERROR)
        assert TITLE in seen
        assert (seen + rest).endswith(b"later\n")
        assert rest.count(TITLE) == 0

    def test_jsonl_is_written_as_soon_as_an_error_is_complete(self) -> None:
        with begun("--format", "jsonl") as process:
            assert process.stdin and process.stdout
            process.stdin.write(NAME_ERROR + LOG)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["exception"] == "NameError"
            process.stdin.close()
            assert process.wait(10) == 1

    def test_a_reader_that_goes_away_ends_us_as_it_ends_cat(self) -> None:
        with begun() as process:
            assert process.stdin and process.stdout and process.stderr
            process.stdout.close()
            with contextlib.suppress(BrokenPipeError):
                os.write(process.stdin.fileno(), b"line\n")
            assert process.wait(10) == -signal.SIGPIPE
            assert process.stderr.read() == b""

    def test_a_closed_pipe_behind_a_command_of_clicks_is_as_quiet(self) -> None:
        script = f"{' '.join(PYEXPLAIN)} list --format json | head -c 1; exit ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", script], capture_output=True, env=environment(), cwd="/", timeout=60)
        assert done.stderr == b""
        assert done.returncode in (0, 128 + signal.SIGPIPE)

    def test_interrupted_it_still_passes_the_last_words_of_the_program_before_it(self) -> None:
        with begun() as process:
            assert process.stdin and process.stdout and process.stderr
            process.stdin.write(b"working\n")
            process.stdin.flush()
            assert process.stdout.readline() == b"working\n"
            process.send_signal(signal.SIGINT)
            time.sleep(0.2)
            process.stdin.write(b"KeyboardInterrupt\n")
            process.stdin.close()
            assert process.stdout.read().startswith(b"KeyboardInterrupt\n")
            assert process.wait(10) == 130
            assert process.stderr.read() == b""

    def test_interrupted_it_does_not_wait_for_a_program_that_stays_silent(self) -> None:
        with begun() as process:
            assert process.stdin and process.stdout and process.stderr
            process.stdin.write(b"working\n")
            process.stdin.flush()
            process.stdout.readline()
            process.send_signal(signal.SIGINT)
            assert process.wait(10) == 130
            assert process.stderr.read() == b""
            process.stdin.close()


class TestFiles:
    """``pyexplain explain FILE…``."""

    def test_files_are_explained_in_order(self, tmp_path: Path) -> None:
        (tmp_path / "a.log").write_bytes(b"a\n" + NAME_ERROR)
        (tmp_path / "b.log").write_bytes(b"b\n")
        done = pyexplain("explain", "a.log", "b.log", cwd=tmp_path)
        assert done.stdout.startswith(b"a\n" + NAME_ERROR)
        assert done.stdout.endswith(b"b\n")
        assert done.returncode == 1

    def test_a_dash_is_standard_input(self) -> None:
        assert pyexplain("explain", "-", input=b"hello\n").stdout == b"hello\n"

    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            pytest.param("missing.log", b"No such file", id="missing"),
            pytest.param(".", b"Is a directory", id="a folder"),
        ],
    )
    def test_a_file_that_cannot_be_read_is_said_and_the_others_still_count(
        self, tmp_path: Path, name: str, reason: bytes
    ) -> None:
        (tmp_path / "good.log").write_bytes(NAME_ERROR)
        done = pyexplain("explain", name, "good.log", cwd=tmp_path)
        assert b"cannot read " + name.encode() in done.stderr and reason in done.stderr
        assert TITLE in done.stdout
        assert done.returncode == 2

    def test_a_full_disk_is_said(self) -> None:
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                PYEXPLAIN, input=b"x\n", stdout=full, stderr=subprocess.PIPE, env=environment(), cwd="/", timeout=60
            )
        assert b"No space left" in done.stderr
        assert done.returncode == 2


class TestOurOwnFaults:
    """A fault of ours costs its explanation and nothing else."""

    FAULTY = (
        "import sys\n"
        "import explain.explaining\n"
        "def fail(self, traceback): raise RuntimeError('a\\nfault')\n"
        "explain.explaining.Explainer.explain = fail\n"
        "from explain.cli import main\n"
        "sys.exit(main())\n"
    )

    def test_it_is_one_line_on_stderr_and_everything_passes(self) -> None:
        command = (PYEXPLAIN[0], "-c", self.FAULTY)
        done = pyexplain(input=NAME_ERROR + LOG, command=command)
        assert done.stdout == NAME_ERROR + LOG
        assert done.stderr == b"pyexplain: could not explain this error (RuntimeError: a fault)\n"
        assert done.returncode == 2

    def test_a_missing_catalogue_is_the_same(self, tmp_path: Path) -> None:
        broken = "import explain.catalogue as c\nc.COMPILED = '/nowhere'\n" + self.FAULTY.replace(
            "explain.explaining.Explainer.explain = fail\n", ""
        )
        done = pyexplain(input=NAME_ERROR, command=(PYEXPLAIN[0], "-c", broken))
        assert done.stdout == NAME_ERROR
        assert done.stderr.startswith(b"pyexplain: could not explain this error (")
        assert done.returncode == 2


def test_modules_beside_the_log_are_not_imported(tmp_path: Path) -> None:
    for name in ("json", "re", "ast", "random", "click", "select"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported')\n")
    log = b"NameError: name 'x' is not defined\n"
    done = subprocess.run(
        [sys.executable, "-m", "explain"], input=log, cwd=tmp_path, capture_output=True, env=environment(), timeout=60
    )
    assert done.returncode == 1 and done.stderr == b"" and b"imported" not in done.stdout
    assert b"pyexplain show" in done.stdout
