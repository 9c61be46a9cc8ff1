"""A long log is not read line by line everywhere: what comes out must be what the reader finds in each of its lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from explain.cli.passing import Passage
from explain.tracebacks import Reader, Traceback, screening

ROOT = Path(__file__).parents[1]
LOG = b"".join(
    b"2026-01-01 00:00:%02d INFO shop.orders order %d of customer %d done\n" % (n % 60, n, n * 7) for n in range(90)
)
"""More than is worth skipping, and nothing of an error in it."""

SAMPLES = [
    *sorted(path for path in ROOT.glob("tests/data/formats/**/*") if path.is_file() and path.suffix == ".txt"),
    *sorted(ROOT.glob("snapshots/python/3.*/*/*.txt"))[::27],
]


def line_by_line(data: bytes) -> list[Traceback]:
    reader = Reader()
    found: list[Traceback] = []
    for line in data.split(b"\n"):
        found += reader.feed(line[:65_536].decode("utf-8", "replace"))
    return [*found, *reader.close()]


def passed(data: bytes, chunk: int, watch: Callable[[int, bytes], None] | None = None) -> tuple[list[Traceback], bytes]:
    """What a passage finds in the end of a long log, and what it wrote."""
    found: list[Traceback] = []
    written = bytearray()
    passage = Passage(Reader(), written.extend, found.extend, watch)
    for start in range(0, len(data), chunk):
        passage.feed(data[start : start + chunk])
    passage.close()
    return found, bytes(written)


@pytest.fixture(autouse=True)
def all_input_is_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screening, "BULK", 0)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.relative_to(ROOT)))
def test_an_error_within_a_long_log_is_read_as_line_by_line(path: Path) -> None:
    error = path.read_bytes().rstrip(b"\n").replace(b"$PYTHON", b"/usr/bin/python3") + b"\n"  # as it was before capture
    data = LOG + error + LOG + error + error + LOG
    expected = line_by_line(data)
    for chunk in (65_536, 1_009):
        assert passed(data, chunk) == (expected, data)


def traceback(number: int) -> bytes:
    return (
        b'Traceback (most recent call last):\n  File "/srv/app.py", line %d, in <module>\n    main()\n'
        b'  File "/srv/app.py", line 7, in main\n    price = prices["%d"]\n            ~~~~~~^^^^^^\nKeyError: \'%d\'\n'
        % (number % 5 + 1, number, number)
    )


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(b"", id="each followed by the next"),
        pytest.param(b"2026-01-01 00:00:00 INFO next\n", id="each followed by a log line"),
        pytest.param(b"\n", id="each followed by a blank line"),
        pytest.param(b"a note below it\n", id="each with a note"),
        pytest.param(b"\nDuring handling of the above exception, another exception occurred:\n\n", id="all one chain"),
    ],
)
def test_a_log_of_tracebacks_is_read_as_line_by_line(after: bytes) -> None:
    data = b"".join(traceback(number) + after for number in range(300))
    expected = line_by_line(data)
    for chunk in (65_536, 4_096, 97):
        assert passed(data, chunk) == (expected, data)


@pytest.mark.parametrize(
    "last",
    [
        b"ValueError:",
        b"RuntimeError: worker failed:",
        b"concurrent.futures.process._RemoteTraceback: ",
        b"ExceptionGroup: two (2 sub-exceptions)",
        b"ray.exceptions.RayTaskError(KeyError): ray::work() (pid=3, ip=1.2.3.4)",
        b"KeyboardInterrupt",
        b"caf\xc3\xa9.Fehler: \xc3\xbc\xff",
        b"KeyError: 'a'\r",
    ],
)
def test_an_exception_line_that_may_go_on_is_read_as_line_by_line(last: bytes) -> None:
    data = traceback(1).rpartition(b"KeyError")[0] + last + b"\n" + traceback(2) + LOG
    expected = line_by_line(data)
    assert passed(data, 65_536) == (expected, data)


def test_what_announces_an_error_above_it_is_not_skipped() -> None:
    data = LOG + b"Process Process-1:\n" + traceback(1) + LOG
    [found] = passed(data, 65_536)[0]
    assert found.raised[0].header == "Process Process-1"


def test_the_lines_around_an_error_are_shown_to_whoever_watches() -> None:
    seen: dict[int, bytes] = {}
    data = LOG * 4 + traceback(1) + LOG
    [found] = passed(data, 65_536, seen.__setitem__)[0]
    start = found.raised[0].start_line
    assert seen[start] == b"Traceback (most recent call last):"
    assert seen[start - 1] == LOG.splitlines()[-1]
    assert [seen[line] for line in range(start, start + 7)] == traceback(1).splitlines()


def test_each_block_is_searched_from_where_it_was_left() -> None:
    screen = screening.Screen()
    block = b"a\n" * 50 + b"KeyError: 1\n" + b"b\n" * 50 + b"Traceback\n"
    first = screen.first(block, 0)
    assert block[first:].startswith(b"rror: 1")
    second = screen.first(block, first + 1)
    assert block[second:].startswith(b"raceback")
    assert screen.first(block, second + 1) == len(block)
    assert screen.lines(block, 0, first) == 50
