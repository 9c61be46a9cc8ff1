"""Input that was cut off, and the reader on a live stream."""

from __future__ import annotations

import pytest
from traceback_texts import CAUSE, FRAME, HEAD, only

from explain.tracebacks import Reader, Traceback, parse

# Cut input


def test_frames_without_an_exception_line_are_an_incomplete_error() -> None:
    raised = only(HEAD)
    assert (raised.exception, raised.complete, raised.message, len(raised.frames)) == ("", False, "", 1)


def test_an_error_cut_off_by_another_keeps_its_frames() -> None:
    first, second = parse(HEAD + HEAD + "ValueError: x\n")
    assert [first.raised[0].complete, second.raised[0].complete] == [False, True]
    assert (second.raised[0].start_line, second.raised[0].end_line) == (4, 7)


def test_a_log_line_is_not_taken_for_the_exception() -> None:
    assert [raised.complete for raised in (only(HEAD + "INFO: done\n"), only(HEAD + "done\n"))] == [False, False]


def test_frames_without_a_header_are_an_error_where_an_exception_line_follows() -> None:
    raised = only(FRAME + FRAME + "ValueError: x\n")
    assert (raised.exception, len(raised.frames), raised.start_line) == ("ValueError", 2, 1)


def test_frames_alone_are_an_error_only_where_the_input_breaks_off() -> None:
    assert (only(FRAME).complete, parse(FRAME + "\nnext\n\n\n")) == (False, ())


# The live reader


def test_an_error_is_handed_out_with_the_first_line_that_is_not_its_own() -> None:
    reader = Reader()
    for line in (HEAD + "ValueError: x").split("\n"):
        assert reader.feed(line) == ()
    assert reader.pending
    [found] = reader.feed("INFO: next")
    assert found.raised[0].message == "x"
    assert not reader.pending


def test_an_error_that_ends_in_a_known_line_is_handed_out_at_once() -> None:
    [found] = Reader().feed("python: No module named x")
    assert found.raised[0].message == "No module named x"


@pytest.mark.parametrize(
    "text, handed_out",
    [
        pytest.param(HEAD, False, id="frames"),
        pytest.param(HEAD + "ValueError: x", True, id="an exception line"),
        pytest.param(HEAD + "ValueError: ", False, id="a message that begins on the next line"),
        pytest.param(HEAD + "ValueError: x\n", True, id="a blank line after it"),
        pytest.param(HEAD + "ValueError: x\n" + CAUSE, False, id="a separator"),
        pytest.param("Exception in thread T:", False, id="an announcement"),
        pytest.param("usage: tool", False, id="a usage"),
        pytest.param("  | ExceptionGroup: g (1 sub-exception)", False, id="a group without its members"),
        pytest.param(
            "  | ExceptionGroup: g (1 sub-exception)\n  +-+---------------- 1 ----------------\n    | KeyError: 1\n"
            "    +------------------------------------",
            True,
            id="a group with its members",
        ),
        pytest.param("a.py:5: UserWarning: old", True, id="a warning"),
        pytest.param("Fatal Python error: Aborted", True, id="a fatal error"),
        pytest.param('x.RemoteTraceback: \n"""\n' + HEAD + "KeyError: 1", False, id="a quoted traceback"),
    ],
)
def test_a_pause_hands_out_what_can_stand_as_it_is(text: str, handed_out: bool) -> None:
    reader = Reader()
    found: list[Traceback] = []
    for line in text.split("\n"):
        found += reader.feed(line)
    assert found == []
    assert bool(reader.idle()) is handed_out
    assert reader.pending is not handed_out


def test_lines_are_counted_on_after_a_pause() -> None:
    reader = Reader()
    for line in (HEAD + "ValueError: x").split("\n"):
        reader.feed(line)
    reader.idle()
    assert [reader.feed(line) for line in ("more of it", "NameError: y")] == [(), ()]
    assert reader.close()[0].raised[0].start_line == 6
