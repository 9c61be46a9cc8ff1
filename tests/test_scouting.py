"""Several processes look ahead in a long file: what is found must be what one process finds that reads all of it."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from test_passing import LOG, SAMPLES, line_by_line, traceback

from explain.cli import scouting
from explain.cli.inputs import Input
from explain.cli.passing import Passage
from explain.tracebacks import Reader, Traceback, screening

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="scouts are forked")


@pytest.fixture(autouse=True)
def all_files_are_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screening, "BULK", 0)
    monkeypatch.setattr(scouting, "BLOCK", 512)
    monkeypatch.setattr(scouting, "WORTH_IT", 0)
    monkeypatch.setattr(scouting, "_BLOCKS", 5)


def read(path: Path, scouts: int, opened: Path | None = None) -> tuple[list[Traceback], int]:
    """What is found in ``path``, and how many bytes of it were read here; the scouts open another file where told."""
    found: list[Traceback] = []
    passage = Passage(Reader(), lambda data: None, found.extend)
    source = Input(str(path))
    seen = 0
    take, read_on = passage.feed, source.read

    def counted(chunk: bytes) -> None:
        nonlocal seen
        seen += len(chunk)
        take(chunk)

    passage.feed = counted  # type: ignore[method-assign]
    for _ in scouting.skim(source, str(opened or path), passage, scouts):
        pass
    while chunk := read_on():
        passage.feed(chunk)
    passage.close()
    source.close()
    return found, seen


def test_errors_anywhere_are_found_as_if_all_had_been_read(tmp_path: Path) -> None:
    choose = random.Random(5)
    errors = [path.read_bytes().rstrip(b"\n") + b"\n" for path in choose.sample(SAMPLES, 25)]
    lines = LOG.splitlines(keepends=True)
    for number in range(12):
        data = b""
        for error in choose.sample(errors, 6):
            data += b"".join(choose.choices(lines, k=choose.randrange(300))) + error
        data += b"".join(choose.choices(lines, k=choose.randrange(300)))
        path = tmp_path / f"{number}.log"
        path.write_bytes(data)
        for scouts in (1, 2, 3):
            assert read(path, scouts)[0] == line_by_line(data)


@pytest.mark.parametrize("shift", range(0, 520, 13))
def test_an_error_across_the_ends_of_blocks_is_found(tmp_path: Path, shift: int) -> None:
    data = LOG[:shift] + b"\n" + LOG * 3 + traceback(7) + LOG * 3
    path = tmp_path / "app.log"
    path.write_bytes(data)
    [found] = read(path, 2)[0]
    assert [found] == line_by_line(data)


def test_most_of_a_log_is_never_read_here(tmp_path: Path) -> None:
    path = tmp_path / "app.log"
    path.write_bytes(LOG * 40 + traceback(7) + LOG * 40)
    found, seen = read(path, 2)
    assert len(found) == 1
    assert seen < path.stat().st_size / 20


def test_scouts_that_fail_are_done_without(tmp_path: Path) -> None:
    path = tmp_path / "app.log"
    data = LOG * 9 + traceback(7) + LOG * 9
    path.write_bytes(data)
    found, seen = read(path, 2, tmp_path / "gone.log")
    assert found == line_by_line(data)
    assert seen == len(data)


def test_a_line_longer_than_blocks_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "app.log"
    data = LOG * 3 + b"x" * 3000 + b" ValueError: no\n" + LOG * 3 + b"KeyError: " + b"y" * 3000 + b"\n" + LOG * 3
    path.write_bytes(data)
    assert read(path, 2)[0] == line_by_line(data)


def test_who_stops_reading_leaves_no_process_behind(tmp_path: Path) -> None:
    path = tmp_path / "app.log"
    path.write_bytes((LOG + traceback(7)) * 50)
    source = Input(str(path))
    reading = scouting.skim(source, str(path), Passage(Reader(), lambda data: None, lambda found: None), 2)
    next(reading)
    reading.close()
    source.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
