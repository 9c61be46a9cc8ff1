"""Frames and their marks, chains, groups and tracebacks quoted within messages."""

from __future__ import annotations

import textwrap

import pytest
from traceback_texts import CAUSE, CONTEXT, FRAME, HEAD, names, only

from explain.places import Position
from explain.tracebacks import parse

# Frames and marks


def test_marks_over_several_lines_give_one_range() -> None:
    raised = only(
        textwrap.dedent(
            """\
            Traceback (most recent call last):
              File "shop.py", line 5, in <module>
                g(
                ~^
                    1,
                    ^^
                ...<3 lines>...
                    5,
                    ^^
                )
                ^
            ValueError: bad
            """
        )
    )
    [frame] = raised.frames
    assert frame.code == "g(\n    1,\n...<3 lines>...\n    5,\n)"
    assert frame.marked == (Position(1, 0), Position(5, 1))
    assert frame.pointed == (Position(1, 1), Position(5, 1))


@pytest.mark.parametrize(
    "code, marks, text",
    [
        pytest.param('print("日本語日本語" 1)', " " * 6 + "^" * 22, '"日本語日本語" 1', id="UTF-8 bytes, 3.10 to 3.12"),
        pytest.param('print("日本語日本語" 1)', " " * 6 + "^" * 10, '"日本語日本語" 1', id="code points, 3.13"),
        pytest.param('print("日本語日本語" 1)', " " * 6 + "^" * 16, '"日本語日本語" 1', id="screen cells, 3.15"),
        pytest.param('\tprint("日本語",\t"x" 1)', "\t" + " " * 12 + "\t^^^^^", '"x" 1', id="tabs kept, 3.13"),
        pytest.param("a b", "  ^", "b", id="one caret, 3.8"),
    ],
)
def test_marks_of_a_syntax_error_are_code_points_whatever_python_counted(code: str, marks: str, text: str) -> None:
    raised = only(f'  File "shop.py", line 1\n    {code}\n    {marks}\nSyntaxError: invalid syntax\n')
    [frame] = raised.frames
    assert frame.marked == frame.pointed
    assert frame.marked is not None
    assert frame.code[frame.marked[0].column : frame.marked[1].column] == text


def test_a_caret_past_the_end_stays_one_wide() -> None:
    raised = only('  File "shop.py", line 1\n    if True\n                  ^\nSyntaxError: invalid syntax\n')
    assert raised.frames[0].pointed == (Position(1, 7), Position(1, 8))


def test_a_tilde_operator_is_code_and_not_a_mark() -> None:
    text = 'Traceback (most recent call last):\n  File "a.py", line 1, in f\n    x = ~\\\n    ~~~~^\nTypeError: x\n'
    [frame] = only(text).frames
    assert frame.code == "x = ~\\"


@pytest.mark.parametrize(
    "quoted",
    [
        pytest.param("    total   \n    ~~~~~~~~^^\n", id="marks beyond code that ends in blanks"),
        pytest.param("    total\n\n    ~~^^\n", id="marks under a blank line"),
        pytest.param("    total\n    ^\n    ^^\n", id="marks twice"),
        pytest.param("    ^^\n", id="marks without code"),
    ],
)
def test_marks_that_no_python_prints_stay_within_the_code(quoted: str) -> None:
    [frame] = only(f'Traceback (most recent call last):\n  File "a.py", line 1, in f\n{quoted}KeyError: 1\n').frames
    if frame.marked is not None:
        assert (frame.marked[0].line, frame.marked[1].line) == (1, 1)
        assert frame.marked[1].column <= len(frame.code) + 1


@pytest.mark.parametrize(
    "file",
    ["C:\\Program Files\\a.py", 'we "quote".py', "<frozen importlib._bootstrap>", "Cell In[3], line 4", "/tmp/ü x.py"],
)
def test_a_file_name_may_hold(file: str) -> None:
    text = f'Traceback (most recent call last):\n  File "{file}", line 3, in f, line 9, in g\n    x\nKeyError: 1\n'
    assert [(f.file, f.line, f.function) for f in only(text).frames] == [(file, 3, "f, line 9, in g")]


def test_repeated_frames_are_counted_on_the_last_of_the_run() -> None:
    text = HEAD + "  [Previous line repeated 1 more time]\n" + FRAME + "RecursionError: deep\n"
    assert [frame.repeated for frame in only(text).frames] == [1, 0]


def test_a_doctest_leaves_its_frames_out() -> None:
    raised = only(">>> f()\nTraceback (most recent call last):\n    ...\nValueError: x\n")
    assert (raised.exception, raised.frames, raised.complete) == ("ValueError", (), True)


@pytest.mark.parametrize("margin", ["    ", "\t", "  "])
def test_an_indented_traceback_is_read_without_its_margin(margin: str) -> None:
    raised = only("As the log says:\n\n" + textwrap.indent(HEAD + "ValueError: bad\nrow 7\n", margin) + "Bye\n")
    assert (raised.message, raised.frames[0].code, raised.end_line) == ("bad\nrow 7", "total(rows)", 7)


@pytest.mark.parametrize("before", ["Enter a number: ", "^C", "100%|####|\r"])
def test_a_header_may_stand_behind_unfinished_output(before: str) -> None:
    """``input("Enter a number: ")`` leaves the cursor on the line where the traceback then begins."""
    raised = only(before + HEAD + "ValueError: bad\n")
    assert (raised.exception, len(raised.frames), raised.start_line) == ("ValueError", 1, 1)


# Chains, groups, quoted tracebacks


def test_a_chain_may_begin_with_an_unusual_name_and_no_frames() -> None:
    [found] = parse("starting\nvendorlib.Failed: E1402\nat the door\n" + CONTEXT + HEAD + "RuntimeError: x\n")
    assert [(r.exception, r.message, r.link) for r in found.raised] == [
        ("vendorlib.Failed", "E1402\nat the door", "first"),
        ("RuntimeError", "x", "context"),
    ]
    assert found.raised[0].start_line == 2


def test_a_header_belongs_to_the_first_error_of_a_chain() -> None:
    [found] = parse("Exception in thread T (work):\n" + HEAD + "KeyError: 1\n" + CAUSE + HEAD + "ValueError: x\n")
    assert [raised.header for raised in found.raised] == ["Exception in thread T (work)", ""]


def test_a_group_may_be_cut_off_by_its_limits() -> None:
    [found] = parse(
        textwrap.dedent(
            """\
            It says:
              | ExceptionGroup: wide (3 sub-exceptions)
              +-+---------------- 1 ----------------
                | ValueError: 0
                +---------------- 2 ----------------
                | ... (max_group_depth is 10)
                +---------------- ... ----------------
                | and 17 more exceptions
                +------------------------------------
            """
        )
    )
    assert [[one.exception for one in member.raised] for member in found.raised[0].group] == [["ValueError"]]
    assert (found.raised[0].start_line, found.raised[0].end_line) == (2, 9)


def test_a_member_may_be_a_chain_that_a_group_began() -> None:
    """The group that closes within the member leaves the outer group without a closing line of its own."""
    [found] = parse(
        textwrap.dedent(
            """\
              + Exception Group Traceback (most recent call last):
              |   File "a.py", line 1, in f
              | ExceptionGroup: outer (1 sub-exception)
              +-+---------------- 1 ----------------
                | ExceptionGroup: inner (1 sub-exception)
                +-+---------------- 1 ----------------
                  | KeyError: 'k'
                  +------------------------------------
                |
                | The above exception was the direct cause of the following exception:
                |
                | Traceback (most recent call last):
                |   File "a.py", line 2, in g
                | ValueError: bad
                |
                | in two paragraphs
            Bye.
            """
        )
    )
    [outer] = found.raised
    [member] = outer.group
    assert [(one.exception, one.message, one.link) for one in member.raised] == [
        ("ExceptionGroup", "inner (1 sub-exception)", "member"),
        ("ValueError", "bad\n\nin two paragraphs", "cause"),
    ]
    assert (outer.end_line, member.raised[0].end_line) == (16, 8)


def test_a_chain_goes_on_after_a_group() -> None:
    group = '  + Exception Group Traceback (most recent call last):\n  |   File "a.py", line 1, in f\n'
    group += "  | ExceptionGroup: g (1 sub-exception)\n  +-+---------------- 1 ----------------\n    | KeyError: 1\n"
    group += "    +------------------------------------\n"
    [found] = parse(group + CONTEXT + group + CAUSE + HEAD + "ValueError: x\n" + group)[:1]
    assert [(one.exception, one.link, len(one.group)) for one in found.raised] == [
        ("ExceptionGroup", "first", 1),
        ("ExceptionGroup", "context", 1),
        ("ValueError", "cause", 0),
    ]


def test_a_group_printed_right_after_a_group_is_another_error() -> None:
    group = "  + Exception Group Traceback (most recent call last):\n  | ExceptionGroup: g (1 sub-exception)\n"
    group += "  +-+---------------- 1 ----------------\n    | KeyError: 1\n"
    assert names(group + group) == ["ExceptionGroup", "KeyError"] * 2


def test_a_pool_within_a_pool_quotes_twice() -> None:
    remote = 'multiprocessing.pool.RemoteTraceback: \n"""\n'
    inner = remote + HEAD + 'KeyError: 1\n"""\n' + CAUSE + HEAD + "ValueError: x\n"
    [found] = parse(remote + inner + '"""\n' + CAUSE + HEAD + "RuntimeError: y\n")
    assert [(one.exception.rpartition(".")[2], one.link, len(one.frames)) for one in found.raised] == [
        ("KeyError", "first", 1),
        ("RemoteTraceback", "cause", 0),
        ("ValueError", "cause", 1),
        ("RemoteTraceback", "cause", 0),
        ("RuntimeError", "cause", 1),
    ]


def test_a_remote_traceback_within_a_group() -> None:
    remote = 'multiprocessing.pool.RemoteTraceback: \n"""\n' + HEAD + 'KeyError: 1\n"""\n'
    remote += CAUSE + HEAD + "KeyError: 1\n"
    group = "  + Exception Group Traceback (most recent call last):\n  | ExceptionGroup: g (1 sub-exception)\n"
    group += "  +-+---------------- 1 ----------------\n" + textwrap.indent(remote, "    | ", lambda line: True)
    [found] = parse(group + "    +------------------------------------\n")
    [member] = found.raised[0].group
    assert [(one.exception, one.link) for one in member.raised] == [
        ("KeyError", "member"),
        ("multiprocessing.pool.RemoteTraceback", "cause"),
        ("KeyError", "cause"),
    ]


def test_a_chain_within_an_interpreter_ends_where_its_error_was_told() -> None:
    """Both chains are printed alike; the message of ExecutionFailed says which error was the inner one's last."""
    failed = HEAD + "concurrent.interpreters.ExecutionFailed: ValueError: x\n\nUncaught in the interpreter:\n\n"
    inner = HEAD + "KeyError: 1\n" + CONTEXT + HEAD + "ValueError: x\n"
    [found] = parse(failed + inner + CAUSE + HEAD + "RuntimeError: y\n")
    assert [(one.exception.rpartition(".")[2], one.link) for one in found.raised] == [
        ("KeyError", "first"),
        ("ValueError", "context"),
        ("ExecutionFailed", "cause"),
        ("RuntimeError", "cause"),
    ]


def test_logging_shows_the_call_above_its_own_frames() -> None:
    """The reader's own line is in the "Call stack:" alone; it is the outer part of the same stack."""
    text = "--- Logging error ---\n" + HEAD.replace("shop", "logging/handlers") + "TypeError: not enough arguments\n"
    text += "Call stack:\n" + FRAME + "Message: '%d'\nArguments: ()\nnext\n"
    raised = only(text)
    assert [frame.file for frame in raised.frames] == ["shop.py", "logging/handlers.py"]
    assert (raised.header, raised.end_line) == ("--- Logging error ---", 10)
