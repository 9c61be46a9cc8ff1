"""Any text at all: nothing raised, spans within the input, time linear, memory bounded, no escape code let through."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_tracebacks_formats import DATA, EXPECTED, SAMPLES, read_all
from traceback_texts import CAUSE, CONTEXT, FRAME, HEAD

from explain.tracebacks import Raised, Reader, Traceback, parse
from explain.tracebacks.frames import KEPT_AT_EACH_END
from explain.tracebacks.grammar import may_start, starting
from explain.tracebacks.lines import LONGEST_LINE, clean

DIALECTS = [path.read_text(encoding="utf-8", errors="replace") for path in sorted((DATA / "formats").glob("*/*.txt"))]
LINES = sorted({line for sample in (*SAMPLES.values(), *DIALECTS) for line in sample.split("\n") if len(line) < 300})
PIECES = [
    "",
    " ",
    "    ",
    "  | ",
    "  +-+---------------- 1 ----------------",
    "    +------------------------------------",
    "    | ",
    '"""',
    "\x1b[31m",
    "\x1b]8;;",
    "\x00",
    "\ud800",
    "\r",
    "\t",
    "\ufeff",
    "日",
    ": ",
    "Error",
    "^",
    "~",
    CAUSE.strip(),
    CONTEXT.strip(),
    "Uncaught in the interpreter:",
    "x.RemoteTraceback: ",
]

PREFIXES = ["  | ", "    | ", "      | ", "    ", "\t", "> ", "web-1  | ", "2026-05-01T12:00:01Z ", '"', "[ERROR] "]

some_line = st.one_of(
    st.sampled_from(LINES),
    st.sampled_from(PIECES),
    st.lists(st.sampled_from(LINES + PIECES), max_size=3).map("".join),
    st.tuples(st.sampled_from(LINES), st.integers(0, 60)).map(lambda cut: cut[0][: cut[1]]),
    st.tuples(st.sampled_from(PREFIXES), st.sampled_from(LINES)).map("".join),
    st.text(max_size=20),
)
mangled = st.lists(some_line, max_size=40).map("\n".join)


def check(found: tuple[Traceback, ...], lines: int) -> None:
    """What holds of every answer, whatever the input was."""
    for traceback in found:
        assert traceback.raised
        assert traceback.raised[0].link == "first"
        for raised in traceback.walk():
            check_raised(raised, lines)
        for raised in traceback.raised:
            check_members(raised)


def check_raised(raised: Raised, lines: int) -> None:
    assert 1 <= raised.start_line <= raised.end_line <= lines
    assert raised.complete is bool(raised.exception)
    assert raised.complete or raised.frames or raised.group or raised.header
    for frame in raised.frames:
        code = frame.code.split("\n")
        for marked in (frame.marked, frame.pointed):
            if marked is not None:
                start, end = marked
                assert start < end
                assert 0 <= start.column <= len(code[start.line - 1])
                assert 0 < end.column <= len(code[end.line - 1]) + 1
        if frame.pointed is not None:
            assert frame.marked is not None
            assert frame.marked[0] <= frame.pointed[0] < frame.pointed[1] <= frame.marked[1]
        assert "\x1b" not in frame.file + frame.code + (frame.function or "")
    assert "\x1b" not in raised.exception + raised.message + raised.header


def check_members(raised: Raised) -> None:
    for member in raised.group:
        assert member.raised[0].link == "member"
        assert all(one.link in ("cause", "context") for one in member.raised[1:])
        for one in member.raised:
            assert raised.start_line <= one.start_line <= one.end_line <= raised.end_line
            check_members(one)


@settings(max_examples=500, deadline=None)
@given(mangled)
def test_mangled_text_gives_sound_answers(text: str) -> None:
    found = parse(text)
    check(found, text.count("\n") + 1)


@settings(max_examples=200, deadline=None)
@given(mangled, st.sets(st.integers(0, 40)))
def test_pauses_anywhere_give_sound_answers(text: str, pauses: set[int]) -> None:
    reader = Reader()
    lines = text.split("\n")
    found: list[Traceback] = []
    for number, line in enumerate(lines):
        found += reader.feed(line)
        if number in pauses:
            found += reader.idle()
    found += reader.close()
    check(tuple(found), len(lines))
    assert not reader.pending


@settings(max_examples=500, deadline=None)
@given(some_line)
def test_the_quick_look_at_a_line_overlooks_nothing(line: str) -> None:
    line = line.partition("\n")[0]
    if "\r" not in line:  # of an overwritten line the quick look sees the beginning, which is gone
        assert may_start(line) or not starting(clean(line))


@pytest.mark.parametrize(
    "name",
    [
        "chained: Python 3.15",
        "exception_group: Python 3.13 to 3.15",
        "process_pool: ProcessPoolExecutor, Python 3.15",
        "subinterpreter: InterpreterPoolExecutor, Python 3.14",
        "misc: fatal init, Python 3.15",
        "repl: terminal, Python 3.13",
        "misc: logging error, Python 3.15",
        "asyncio: callback, Python 3.15",
        "colour: Python 3.13 to 3.15",
        "faulthandler: segfault -X faulthandler, Python 3.14",
        "remote_exec: no such pid, Python 3.15",
        "warnings: -X dev ResourceWarning, Python 3.15",
        "syntax_error: imported, Python 3.12 to 3.15",
    ],
)
def test_a_sample_may_be_cut_anywhere(name: str) -> None:
    text = SAMPLES[name]
    for end in range(len(text) + 1):
        check(parse(text[:end]), text.count("\n", 0, end) + 1)
    for begin in range(len(text)):
        check(parse(text[begin:]), text.count("\n", begin) + 1)


@pytest.mark.parametrize("name", ["chained: Python 3.12", "thread: Python 3.15", "recursion: Python 3.11"])
def test_what_came_before_the_cut_is_kept(name: str) -> None:
    """Cut after any whole line, the frames up to there are handed out."""
    lines = SAMPLES[name].split("\n")
    for count in range(len(lines)):
        frames = sum(line.startswith('  File "') for line in lines[:count])
        found = parse("\n".join(lines[:count]))
        assert sum(len(raised.frames) for traceback in found for raised in traceback.walk()) == frames


def test_samples_below_each_other_are_read_as_they_are_alone() -> None:
    text = "".join(f"{sample.rstrip()}\n\n\n\n" for sample in SAMPLES.values())
    alone = [traceback for sample in SAMPLES.values() for traceback in parse(sample)]
    below = parse(text)
    assert len(below) == len(alone) == sum(lines.count("--") + bool(lines) for lines in EXPECTED.values())
    assert [names_of(one) for one in below] == [names_of(one) for one in alone]


def names_of(traceback: Traceback) -> list[tuple[str, str, int]]:
    return [(raised.exception, raised.message, len(raised.frames)) for raised in traceback.walk()]


def test_two_readers_of_one_text_say_the_same() -> None:
    text = "\n".join(SAMPLES.values())
    assert read_all(parse(text)) == read_all(parse(text))


# Time


def deep_groups(size: int) -> str:
    lines = ["  + Exception Group Traceback (most recent call last):", "  | ExceptionGroup: g (1 sub-exception)"]
    for depth in range(1, min(size // 40, 250)):
        pad = "  " * depth
        lines += [f"{pad}+-+---------------- 1 ----------------", f"{pad}  | ExceptionGroup: g (1 sub-exception)"]
    return "\n".join(lines * (1 + size // 2_000))


GROUP = "  | ExceptionGroup: g (9 sub-exceptions)\n  +-+---------------- 1 ----------------\n"
THREAD = 'Thread 0x1 (most recent call first):\n  File "a", line 1 in f\n'


def wide_group(size: int) -> str:
    member = "    +---------------- 2 ----------------\n    | ValueError: x\n"
    return GROUP + member * (size // 50)


HOSTILE: dict[str, Callable[[int], str]] = {
    "log lines": lambda n: "2024-05-01 12:00:00 INFO a request was handled\n" * (n // 47),
    "log lines with errors": lambda n: "12:00:00 ERROR: an Error: python Exception Warning: x\n" * (n // 53),
    "frames": lambda n: "Traceback (most recent call last):\n" + FRAME * (n // 50) + "ValueError: x\n",
    "a line of carets": lambda n: HEAD + "    " + "^" * n + "\nValueError: x\n",
    "lines of carets": lambda n: HEAD + "    ~^^\n" * (n // 8),
    "code without end": lambda n: HEAD + "    x = 1\n" * (n // 10),
    "wide code": lambda n: (HEAD + "    " + "日" * 2_000 + "\n" + " " * 2_000 + "^" * 2_000 + "\n") * (n // 10_000),
    "a message without end": lambda n: HEAD + "ValueError: x\n" + "more of it\n" * (n // 11),
    "blank lines in a message": lambda n: HEAD + "ValueError: \n" + "\n" * n,
    "headers": lambda n: "Traceback (most recent call last):\n" * (n // 35),
    "partial headers": lambda n: ("Traceback (most recent\n" + FRAME + "Exception in thread\n") * (n // 93),
    "separators": lambda n: ("KeyError: 1\n" + CAUSE) * (n // 80),
    "a chain": lambda n: (HEAD + "KeyError: 1\n" + CONTEXT) * (n // 150),
    "exception lines": lambda n: "ValueError: x\n" * (n // 14),
    "warnings": lambda n: "a.py:3: UserWarning: x\n" * (n // 23),
    "a place without end": lambda n: '  File "' + '", line 1' * (n // 9),
    "a warning without end": lambda n: ":1: W" * (n // 5) + "Warning:",
    "a name without end": lambda n: "a." * (n // 2) + "Error",
    "digits without end": lambda n: "x:1: Warning: " + "(1" * (n // 2) + '\n  File "a.py", line ' + "1" * n,
    "escape codes": lambda n: "\x1b[" * (n // 2) + "\n" + "\x1b]0;" * (n // 4) + "\n" + "\x1b[1;" * (n // 4) + "m",
    "rails": lambda n: "  | ExceptionGroup: g (1 sub-exception)\n" + "  | | | x\n" * (n // 10),
    "deep groups": deep_groups,
    "a wide group": wide_group,
    "quotes within quotes": lambda n: ('x.RemoteTraceback: \n"""\n' + HEAD) * (n // 110),
    "interpreters within interpreters": lambda n: (HEAD + "E.F: x\n\nUncaught in the interpreter:\n\n") * (n // 130),
    "a dump": lambda n: "Fatal Python error: x\n\n" + THREAD * (n // 60),
    "usages": lambda n: "usage: x\n" + " [-h]\n" * (n // 6),
    "announcements": lambda n: "Exception in thread T:\nfuture: x\n" * (n // 33),
    "spaces": lambda n: HEAD + " " * n + "x\n" + "\t" * n + "\n",
}


def seconds(text: str) -> float:
    start = time.process_time()
    parse(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_input_and_no_faster(name: str) -> None:
    """Eight times the input takes about eight times as long; were it quadratic, sixty-four times."""
    small, large = HOSTILE[name](20_000), HOSTILE[name](160_000)
    assert 7 < len(large) / len(small) < 9
    check(parse(small), small.count("\n") + 1)
    enough = 24 * min(seconds(small) for _ in range(3)) + 0.02
    assert any(seconds(large) < enough for _ in range(3))


# Memory


def endless(piece: str, count: int) -> Iterator[str]:
    for _ in range(count):
        yield from piece.split("\n")


@pytest.mark.parametrize(
    "first, piece",
    [
        ("Traceback (most recent call last):", FRAME + "    more"),
        (HEAD + "ValueError: x", "message " * 20),
        (HEAD + "ValueError: x\n", HEAD.rstrip() + "\nKeyError: 1\n\n" + CAUSE.strip() + "\n"),
        (
            "  | ExceptionGroup: g (1 sub-exception)\n  +-+---------------- 1 ----------------",
            "    | ValueError: x\n    +---------------- 2 ----------------",
        ),
        ("usage: x", " [-h]" * 50),
        ("Fatal Python error: x", 'Thread 0x1 (most recent call first):\n  File "a.py", line 3 in f'),
        ("a.py:3: UserWarning: x", 'Object allocated at (most recent call last):\n  File "a.py", lineno 3'),
        ("web | " + HEAD.rstrip(), 'web |   File "a.py", line 1, in f\njob | Traceback (most recent call last):'),
        ("____ test ____", "    x = 1\n>   f()\na.py:3: in f"),
        ("E   ValueError: x", "E   more"),
        ("KeyError     Traceback (most recent call last)", "File a.py:3, in f(x)\n----> 3 f(x)"),
        ("╭── Traceback (most recent call last) ──╮", "│ a.py:3 in f │\n│ ❱ 3 f(x) │"),
        ('File "a.py", line 3, in f', "--> 3 f(x)\n     x = 1"),
        ("", "no error at all, " * 50),
    ],
    ids=[
        "frames",
        "a message",
        "a chain",
        "a group",
        "a usage",
        "a dump",
        "a warning",
        "writers in turn",
        "a test",
        "a test's message",
        "IPython",
        "rich",
        "stackprinter",
        "other output",
    ],
)
def test_what_is_held_does_not_grow_with_the_stream(first: str, piece: str) -> None:
    reader = Reader()
    for line in first.split("\n"):
        reader.feed(line)
    for line in endless(piece, 2_500):
        reader.feed(line)
    tracemalloc.start()
    for line in endless(piece, 5_000):
        reader.feed(line)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 100_000


def test_of_many_frames_the_first_and_the_last_are_kept() -> None:
    frames = "".join(f'  File "a.py", line {number}, in f\n' for number in range(1, 1001))
    [found] = parse("Traceback (most recent call last):\n" + frames + "ValueError: x\n")
    lines = [frame.line for frame in found.raised[0].frames]
    assert lines == [*range(1, KEPT_AT_EACH_END + 1), *range(1001 - KEPT_AT_EACH_END, 1001)]


def test_a_long_message_is_cut() -> None:
    [found] = parse(HEAD + "ValueError: x\n" + "more\n" * 1_000)
    assert found.raised[0].message.count("\n") == 199
    [found] = parse(HEAD + "ValueError: " + "x" * 200_000)
    assert len(found.raised[0].message) < LONGEST_LINE


def test_of_many_members_the_first_and_the_last_are_kept() -> None:
    members = "".join(f"    +---------------- {n} ----------------\n    | ValueError: {n}\n" for n in range(2, 500))
    [found] = parse("  | ExceptionGroup: g (500 sub-exceptions)\n  +-+---------------- 1 ----------------\n" + members)
    kept = [int(member.raised[0].message) for member in found.raised[0].group]
    assert kept == [*range(2, 102), *range(400, 500)]
