"""Every captured sample of what CPython 3.8 to 3.15 prints, against expectations written from reading it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explain.places import Position
from explain.tracebacks import Frame, Raised, Reader, Traceback, parse

DATA = Path(__file__).parent / "data"


def samples() -> dict[str, str]:
    """The captures by "file: name"; escape characters are written as \\e in the colour samples."""
    found: dict[str, str] = {}
    for path in sorted((DATA / "formats").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for piece in text.split("--- sample: ")[1:]:
            name, _, body = piece.partition("\n")
            found[f"{path.stem}: {name}"] = body.replace("\\e[", "\x1b[")
    return found


def expectations() -> dict[str, list[str]]:
    """The expected lines by "file: name"."""
    text = (DATA / "formats.expected").read_text(encoding="utf-8")
    pieces = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    return {name: body.strip("\n").splitlines() for name, _, body in (piece.partition("\n") for piece in pieces)}


SAMPLES = samples()
EXPECTED = expectations()


def under(frame: Frame, marked: tuple[Position, Position] | None) -> str:
    """The code that a range covers, or the range itself where it covers none."""
    if marked is None:
        return "-"
    start, end = marked
    assert start.line == end.line, "ranges over several lines have a test of their own"
    text = frame.code.split("\n")[start.line - 1][start.column : end.column]
    return text or f"@{start.line}:{start.column}-{end.line}:{end.column}"


def told(raised: Raised, indent: str) -> list[str]:
    """One error in the notation of the expectations."""
    kind = raised.link if raised.kind == "exception" else f"{raised.link} {raised.kind}"
    last = marked = pointed = "-"
    if raised.frames:
        frame = raised.frames[-1]
        last = f"{frame.file}:{frame.line} {frame.function or ''}".rstrip()
        last += f" x{frame.repeated}" if frame.repeated else ""
        marked, pointed = under(frame, frame.marked), under(frame, frame.pointed)
    message = f"{raised.exception}: {raised.message}".removesuffix(": ").replace("\n", "\\n")
    span = f"{raised.start_line}-{raised.end_line}"
    line = " | ".join([kind, span, message, str(len(raised.frames)), last, marked, pointed])
    assert raised.complete
    header = [indent + "^ " + raised.header.replace("\n", "\\n")] if raised.header else []
    members = [line for member in raised.group for line in read(member, indent + "  ")]
    return [indent + line, *header, *members]


def read(traceback: Traceback, indent: str = "") -> list[str]:
    return [line for raised in traceback.raised for line in told(raised, indent)]


def read_all(found: tuple[Traceback, ...]) -> list[str]:
    lines: list[str] = []
    for traceback in found:
        lines += ["--"] * bool(lines) + read(traceback)
    return lines


def test_every_sample_has_its_expectation() -> None:
    assert list(EXPECTED) == list(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_right(name: str) -> None:
    assert read_all(parse(SAMPLES[name])) == EXPECTED[name]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_within_other_output_is_read_right(name: str) -> None:
    """Prose and log lines around it change nothing but the line numbers."""
    above = "We start.\n2024-05-01 12:00:00 INFO up\n\nIt says:\n"
    below = "2024-05-01 12:00:01 ERROR: down\n$ exit\n"
    found = parse(above + SAMPLES[name].rstrip("\n") + "\n" + below)
    assert len(found) == EXPECTED[name].count("--") + bool(EXPECTED[name])
    moved = [re.sub(r"\| (\d+)-(\d+)", four_lines_up, line, count=1) for line in read_all(found)]
    assert moved == EXPECTED[name]


def four_lines_up(match: re.Match[str]) -> str:
    return f"| {int(match[1]) - 4}-{int(match[2]) - 4}"


@pytest.mark.parametrize("name", SAMPLES)
def test_line_ends_colours_and_a_byte_order_mark_change_nothing(name: str) -> None:
    coloured = SAMPLES[name].replace(": ", ": \x1b[1;35m").replace("Error", "Error\x1b[0m")
    assert read_all(parse("\ufeff" + coloured.replace("\n", "\r\n"))) == EXPECTED[name]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_reader_finds_the_same_when_the_stream_pauses_at_the_end(name: str) -> None:
    """An error that is complete is handed out at a pause; nothing is left for the end of the stream."""
    reader = Reader()
    body = re.sub(r"\n\[exit -?\d+\]\n*$", "", SAMPLES[name]).rstrip("\n")
    found: list[Traceback] = []
    for line in body.split("\n"):
        found += reader.feed(line)
    found += reader.idle()
    assert read_all(tuple(found)) == EXPECTED[name]
    assert not reader.pending
    assert reader.close() == ()


def test_every_exception_of_the_standard_library_is_known_by_its_bare_last_line() -> None:
    folder = Path(__file__).resolve().parents[1] / "snapshots" / "python"
    lists = [path.read_text(encoding="utf-8").splitlines() for path in folder.glob("*/EXCEPTIONS")]
    names = {line.partition(" <")[0].strip() for lines in lists for line in lines}
    public = {name for name in names if name and not name.rpartition(".")[2].startswith("_")}
    assert len(public) > 300
    unknown = {name for name in public if not parse(f"{name}: a text")}
    assert unknown == {"Warning"}  # "Warning: low disk" is how everybody's log begins a line
