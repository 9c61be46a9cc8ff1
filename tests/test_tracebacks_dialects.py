"""Samples printed by really running each tool, against what is known of the programs that failed in them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from explain.locating import culprit, shown_frames
from explain.tracebacks import Raised, Traceback, parse

FORMATS = Path(__file__).parent / "data" / "formats"


def expectations() -> dict[str, list[str]]:
    """The expected rows by sample."""
    pieces = re.split(r"^## ", (FORMATS / "dialects.expected").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {name: body.strip("\n").splitlines() for name, _, body in (piece.partition("\n") for piece in pieces)}


EXPECTED = expectations()
SAMPLES = [path.relative_to(FORMATS).as_posix().removesuffix(".txt") for path in sorted(FORMATS.glob("*/*.txt"))]


def sample(name: str) -> str:
    return (FORMATS / f"{name}.txt").read_bytes().decode("utf-8", "replace")


def place(file: str, line: int, function: str | None) -> str:
    name = re.split(r"[/\\]", file)[-1]
    return f"{name}:{line} {function or '-'}"


def told(raised: Raised, indent: str = "") -> list[str]:
    """One error in the notation of the expectations."""
    shown = shown_frames(raised)
    own = [place(one.frame.file, one.frame.line, one.frame.function) for one in shown if one.yours]
    index = culprit(shown)
    frame = shown[index].frame if index is not None else None
    looked_at = place(frame.file, frame.line, frame.function) if frame else "-"
    kind = raised.link if raised.kind == "exception" else f"{raised.link} {raised.kind}"
    exception = raised.exception if raised.complete else "(cut)"
    message = f"{exception}: {raised.message}".removesuffix(": ").replace("\n", "\\n")
    row = f"{indent}{kind} | {raised.start_line}-{raised.end_line} | {message} | {', '.join(own) or '-'} | {looked_at}"
    return [row, *(line for member in raised.group for line in read(member, indent + "  "))]


def read(traceback: Traceback, indent: str = "") -> list[str]:
    return [line for raised in traceback.raised for line in told(raised, indent)]


def shortened(row: str, expected: str) -> str:
    """``row`` with its message cut where the expectation's ends in "…"."""
    head, mark, _ = expected.partition("…")
    if not mark or not row.startswith(head):
        return row
    return head + mark + row[row.index(" | ", len(head)) :]


def test_every_sample_has_its_expectation() -> None:
    assert sorted(EXPECTED) == sorted(SAMPLES)
    assert len(SAMPLES) >= 200


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_right(name: str) -> None:
    rows = [row for found in parse(sample(name)) for row in read(found)]
    expected = EXPECTED[name]
    assert len(rows) == len(expected), "\n".join(rows)
    assert [shortened(*pair) for pair in zip(rows, expected, strict=True)] == expected


IN_DRESS = [
    "pytest/long", "pytest/short", "pytest/native", "pytest/xdist", "pytest/unittest", "ipython/new",
    "ipython/new-chain", "ipython/new-run-magic", "unittest/all", "rich/division", "rich/chain", "rich/locals",
    "rich/group", "loguru/division", "processes/pool", "processes/futures", "processes/joblib", "asyncio/lost",
    "pypy/pool", "torch/spawn", "editors/debugpy", "python2/chain",
]  # fmt: skip


def dressed(text: str, dress: str) -> str:
    """``text`` as it stands in a log, a quotation, or records of a line each."""
    lines = text.rstrip("\n").split("\n")
    if dress == "records":
        return "".join(json.dumps({"log": f"{line}\n", "stream": "stderr"}) + "\n" for line in lines)
    return "".join(f"{dress}{line}\n" for line in lines)


@pytest.mark.parametrize(
    "dress", ["web-1  | ", "> ", "      ", "records"], ids=["name", "quoted", "indented", "records"]
)
@pytest.mark.parametrize("name", IN_DRESS)
def test_a_sample_in_a_dress_is_read_as_without(name: str, dress: str) -> None:
    def seen(text: str) -> list[tuple[str, str, str, list[tuple[str, int, str | None]]]]:
        return [
            (one.kind, one.exception, one.first_line, [(at.file, at.line, at.function) for at in one.frames])
            for found in parse(text)
            for one in found.walk()
        ]

    text = sample(name)
    assert seen(text)
    assert seen(dressed(text, dress)) == seen(text)


def test_the_table_in_the_documentation_is_current() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import table; print(table.document(), end='')"],
        cwd=FORMATS, capture_output=True, text=True, encoding="utf-8", check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(FORMATS), str(FORMATS.parents[2])]), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.stdout == (FORMATS.parents[2] / "docs" / "dialects.md").read_text(encoding="utf-8")
