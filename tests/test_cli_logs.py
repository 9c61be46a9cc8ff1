"""Whole logs: reported by their distinct errors, from a time on, and read compressed."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from command import PYEXPLAIN, environment, pyexplain

from explain.cli.grouping import Groups
from explain.cli.stamps import Stamps, since, stamp
from explain.explanation import Explanation, Sighting
from explain.tracebacks.model import Frame, Raised


def failure(clock: str, error: str, line: int) -> str:
    return (
        f"2026-11-22 {clock},120 ERROR shop: failed\nTraceback (most recent call last):\n"
        f'  File "/app/shop.py", line {line}, in sell\n    pay()\n{error}\n'
    )


LOG = (
    "2026-11-22 09:59:00,000 INFO shop: open\n"
    + failure("10:00:00", "KeyError: 'tea'", 3)
    + failure("10:05:00", "ValueError: no price", 9)
    + failure("10:07:00", "KeyError: 'milk'", 3)
    + failure("10:09:00", "KeyError: 'milk'", 3)
)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "app.log"
    path.write_text(LOG, encoding="utf-8")
    return path


class TestGroup:
    def test_each_error_is_told_once_the_commonest_first(self, log: Path) -> None:
        out = pyexplain("explain", "--group", str(log)).stdout.decode()
        assert out.index("KeyError (3 times)") < out.index("ValueError")
        assert out.count("pyexplain show") == 2
        assert "2026-11-22 09:59" not in out, "a report of a file does not repeat the file"

    def test_it_says_where_the_first_and_the_last_stand(self, log: Path) -> None:
        out = " ".join(pyexplain("explain", "--group", str(log)).stdout.decode().split())
        assert (
            "First on line 3 (2026-11-22 10:00:00), last on line 18 (2026-11-22 10:09:00), with 2 different messages"
            in out
        )
        assert "On line 8 (2026-11-22 10:05:00)" in out

    def test_the_same_in_json(self, log: Path) -> None:
        first, second = json.loads(pyexplain("explain", "--group", "--format", "json", str(log)).stdout)["errors"]
        assert (first["seen"]["count"], first["seen"]["messages"], second["seen"]["count"]) == (3, 2, 1)
        assert (first["seen"]["first"]["line"], first["seen"]["last"]["line"]) == (3, 18)
        assert first["seen"]["first"]["input"] == str(log)
        assert datetime.fromisoformat(first["seen"]["last"]["time"]).minute == 9

    def test_top_leaves_the_rest_out_and_says_so(self, log: Path) -> None:
        out = pyexplain("explain", "--group", "--top", "1", str(log)).stdout.decode()
        assert "KeyError" in out and "ValueError" not in out
        assert "1 more error is not shown" in out

    def test_what_a_pipe_brings_still_comes_through(self) -> None:
        out = pyexplain("--group", input=LOG).stdout.decode()
        assert out.startswith(LOG)
        assert "KeyError (3 times)" in out

    def test_errors_of_two_files_are_counted_together(self, log: Path, tmp_path: Path) -> None:
        other = tmp_path / "other.log"
        other.write_text(failure("11:00:00", "KeyError: 'tea'", 3), encoding="utf-8")
        (first, *_) = json.loads(pyexplain("explain", "--group", "--format", "json", str(log), str(other)).stdout)[
            "errors"
        ]
        assert first["seen"]["count"] == 4
        assert first["seen"]["last"]["input"] == str(other)

    def test_the_number_of_errors_told_apart_is_bounded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("explain.cli.grouping.MOST_GROUPS", 2)
        groups = Groups()
        for number in range(5):
            raised = Raised("exception", "KeyError", "'x'", (Frame("shop.py", number, "sell"),))
            groups.add((Explanation(raised),), Sighting("-", number + 1))
        assert (len(groups), groups.left_out) == (2, 3)

    def test_what_ended_an_interpreter_comes_first(self) -> None:
        groups = Groups()
        for kind, times in (("exception", 5), ("fatal", 1), ("warning", 9)):
            for _ in range(times):
                groups.add((Explanation(Raised(kind, "X", kind)),), Sighting("-", 1))  # type: ignore[arg-type]
        assert [one[0].raised.kind for one in groups.worst_first()] == ["fatal", "exception", "warning"]


class TestForCodeHosts:
    def test_annotations_are_all_that_is_written(self, log: Path) -> None:
        done = pyexplain("explain", "--format", "github", str(log))
        lines = done.stdout.decode().splitlines()
        assert [line.partition(",")[0] for line in lines] == [
            "::error title=KeyError%3A 'tea'", "::error title=ValueError%3A no price",
            "::error title=KeyError%3A 'milk' (and 1 more time)",
        ]  # fmt: skip
        assert done.returncode == 1

    def test_paths_are_told_from_where_it_runs(self, tmp_path: Path) -> None:
        text = LOG.replace("/app/", f"{tmp_path.as_posix()}/")
        out = pyexplain("explain", "--format", "sarif", input=text, cwd=tmp_path).stdout
        (run,) = json.loads(out)["runs"]
        places = [one["locations"][0]["physicalLocation"] for one in run["results"]]
        assert {place["artifactLocation"]["uri"] for place in places} == {"shop.py"}
        rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        assert "square brackets" in rules["key-not-found"]["help"]["markdown"].lower()

    def test_a_report_counts_each_error_once(self, log: Path) -> None:
        out = pyexplain("explain", "--group", "--format", "sarif", str(log)).stdout
        assert [one["occurrenceCount"] for one in json.loads(out)["runs"][0]["results"]] == [3, 1]

    def test_a_clean_log_is_an_empty_run(self) -> None:
        assert pyexplain("--format", "github", input="all is well\n").stdout == b""
        (run,) = json.loads(pyexplain("--format", "sarif", input="all is well\n").stdout)["runs"]
        assert run["results"] == []


SAMPLES = Path(__file__).parent / "data" / "formats"
REAL = {
    "noise/broken_pool": "ZeroDivisionError", "noise/child": "RuntimeError, because of a KeyError",
    "noise/destroyed": "ZeroDivisionError", "noise/group": "ExceptionGroup", "noise/half_made": "ZeroDivisionError",
    "noise/interrupted": "ZeroDivisionError", "noise/loop_closed": "ZeroDivisionError",
    "noise/pipe": "ZeroDivisionError", "noise/pool": "ZeroDivisionError", "noise/threads": "ZeroDivisionError",
    "pip/build": "ModuleNotFoundError",
}  # fmt: skip
"""What stopped each program; all else that it printed is noise, wherever it stands."""


class TestNoise:
    @pytest.mark.parametrize("name", REAL)
    def test_the_error_that_matters_leads(self, name: str) -> None:
        told = pyexplain("explain", "--quiet-input", str(SAMPLES / f"{name}.txt")).stdout.decode()
        assert told.startswith(REAL[name])

    def test_the_error_that_matters_leads_a_report_though_noise_is_commoner(self, tmp_path: Path) -> None:
        log = tmp_path / "app.log"
        log.write_text((SAMPLES / "noise/group.txt").read_text(encoding="utf-8") + "\n" + "KeyboardInterrupt\n" * 9)
        grouped = pyexplain("explain", "--group", str(log)).stdout.decode()
        assert grouped.startswith("ExceptionGroup")

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            pytest.param("noise/loop_closed", "Harmless: The event loop was closed", id="a-loop-that-is-closed"),
            pytest.param("noise/pipe", "Harmless: The program that read the output", id="nobody-reads-any-more"),
            pytest.param("noise/group", "Follows: Something else cancelled", id="a-cancelled-task-comes-first"),
            pytest.param("noise/child", "Follows: Another process failed", id="a-child-s-error-above"),
            pytest.param("noise/half_made", "Follows: `__init__` did not get as far", id="a-half-made-object"),
        ],
    )
    def test_noise_comes_after_it_in_two_lines_with_its_verdict(self, name: str, said: str) -> None:
        blocks = pyexplain("explain", "--quiet-input", str(SAMPLES / f"{name}.txt")).stdout.decode().split("\n\n")
        assert said in blocks[-1]
        assert len(blocks[-1].splitlines()) == 2

    def test_a_storm_is_told_once(self) -> None:
        out = pyexplain("explain", "--quiet-input", str(SAMPLES / "noise/interrupted.txt")).stdout.decode()
        assert "(and 2 more times)" in out and out.count("Follows: The program was interrupted") == 2

    def test_noise_alone_is_told_in_full(self) -> None:
        text = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    run()\nKeyboardInterrupt\n'
        assert "pyexplain show" in pyexplain("--quiet-input", input=text).stdout.decode()

    def test_a_stream_tells_each_error_as_it_comes(self) -> None:
        text = (SAMPLES / "noise/group.txt").read_text(encoding="utf-8")
        out = pyexplain(input=text).stdout.decode()  # a pipe
        assert out.index("was told to stop") < out.index("Exception Group Traceback")


class TestSince:
    def test_older_errors_are_left_out(self, log: Path) -> None:
        out = pyexplain("explain", "--since", "2026-11-22T10:06", "--format", "jsonl", str(log)).stdout.decode()
        assert [json.loads(line)["message"] for line in out.splitlines()] == ["'milk'", "'milk'"]

    def test_an_error_without_any_time_is_kept(self, tmp_path: Path) -> None:
        path = tmp_path / "plain.log"
        path.write_text("Traceback (most recent call last):\n" + "KeyError: 'tea'\n", encoding="utf-8")
        assert pyexplain("explain", "--since", "1h", "--format", "jsonl", str(path)).stdout.count(b"\n") == 1

    def test_a_time_that_is_none_is_a_usage_error(self, log: Path) -> None:
        done = pyexplain("explain", "--since", "yesterday", str(log))
        assert done.returncode == 2 and b"is no time" in done.stderr and not done.stdout

    NOW = datetime(2026, 11, 22, 12, 0, tzinfo=timezone(timedelta(hours=1)))

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("90m", NOW - timedelta(minutes=90)),
            ("2d", NOW - timedelta(days=2)),
            ("10:30", NOW.replace(hour=10, minute=30)),
            ("2026-11-22T10:30+00:00", datetime(2026, 11, 22, 10, 30, tzinfo=UTC)),
        ],
    )
    def test_ways_to_name_a_time(self, text: str, expected: datetime) -> None:
        assert since(text, self.NOW) == expected

    @pytest.mark.parametrize("text", ["", "soon", "99999999999w", "25:00", "2026-13-01"])
    def test_what_is_no_time(self, text: str) -> None:
        with pytest.raises(ValueError, match="is no time"):
            since(text, self.NOW)


class TestStamps:
    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            pytest.param(b"2026-11-22 10:00:01,123 ERROR x", "2026-11-22T10:00:01.123000", id="logging"),
            pytest.param(b"web-1  | 2026-11-22T10:00:01Z boom", "2026-11-22T10:00:01+00:00", id="docker"),
            pytest.param(b"2026-11-22T10:00:01.123456789Z stderr F x", "2026-11-22T10:00:01.123456+00:00", id="cri"),
            pytest.param(b"2026/11/22 10:00:01 [error] 7#7: x", "2026-11-22T10:00:01", id="nginx"),
            pytest.param(
                b'1.2.3.4 - - [22/Nov/2026:10:00:01 +0200] "GET /"', "2026-11-22T10:00:01+02:00", id="access log"
            ),
        ],
    )
    def test_stamps_of_many_writers(self, line: bytes, expected: str) -> None:
        assert stamp(line) == datetime.fromisoformat(expected).astimezone()

    def test_syslog_names_no_year_and_never_the_future(self) -> None:
        found = stamp(b"Dec 31 23:59:59 host app[7]: x")
        assert found is not None
        assert found <= datetime.now().astimezone() + timedelta(days=1)
        assert (found.month, found.day, found.second) == (12, 31, 59)

    @pytest.mark.parametrize("line", [b"", b"no time", b"2026-99-99 10:00:01", b"\xff" * 300, b"10" * 5000])
    def test_no_stamp(self, line: bytes) -> None:
        assert stamp(line) is None

    def test_a_line_has_the_time_of_the_nearest_stamp_above(self) -> None:
        stamps = Stamps()
        stamps.see(1, b"2026-11-22 10:00:00 a")
        stamps.see(5, b"2026-11-22 11:00:00 b")
        assert [when and when.hour for when in map(stamps.at, (0, 1, 4, 5, 9))] == [None, 10, 10, 11, 11]


class TestCompressed:
    def test_gzip_is_read_whatever_its_name(self, log: Path, tmp_path: Path) -> None:
        packed = tmp_path / "app.log.1"
        packed.write_bytes(gzip.compress(LOG.encode()))
        assert pyexplain("explain", str(packed)).stdout == pyexplain("explain", str(log)).stdout

    def test_zstandard(self, log: Path, tmp_path: Path) -> None:
        zstd = pytest.importorskip("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
        packed = tmp_path / "app.log.zst"
        packed.write_bytes(zstd.compress(LOG.encode()))
        assert pyexplain("explain", str(packed)).stdout == pyexplain("explain", str(log)).stdout

    def test_what_breaks_off_is_explained_as_far_as_it_goes(self, tmp_path: Path) -> None:
        packed = tmp_path / "cut.gz"
        packed.write_bytes(gzip.compress(LOG.encode() * 50 + os.urandom(5000).hex().encode())[:-3000])
        done = pyexplain("explain", "--group", str(packed))
        assert b"KeyError" in done.stdout
        assert b"the compressed data breaks off" in done.stderr
        assert done.returncode == 2

    def test_a_file_that_is_compressed_in_name_only_is_read_as_it_is(self, tmp_path: Path) -> None:
        plain = tmp_path / "app.log.gz"
        plain.write_text(LOG, encoding="utf-8")
        assert b"KeyError" in pyexplain("explain", str(plain)).stdout


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_a_big_file_shows_how_far_it_is(tmp_path: Path) -> None:
    import pty

    big = tmp_path / "big.log"
    big.write_bytes((b"x" * 99 + b"\n") * 250_000 + LOG.encode())
    outer, inner = pty.openpty()
    command = [*PYEXPLAIN, "explain", "--group", str(big)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=inner, env=environment(), timeout=60)
    os.close(inner)
    shown = b""
    with contextlib.suppress(OSError):  # what Linux says at the end of a pseudo-terminal
        while chunk := os.read(outer, 65_536):
            shown += chunk
    os.close(outer)
    assert b"reading" in shown and b"100%" in shown
    assert b"KeyError (3 times)" in done.stdout
