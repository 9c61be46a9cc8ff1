"""Errors made, printed by the running Python and read back: the exceptions themselves say what must come out."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from explain.tracebacks import Frame, Traceback, parse

TYPES = [ValueError, KeyError, AssertionError, LookupError, type("BadRow", (Exception,), {"__module__": "shop.rows"})]

plain_lines = st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S", "Zs"]), max_size=30).map(str.strip)
first_lines = st.one_of(st.just(""), plain_lines)
later_lines = st.lists(st.from_regex(r"[a-z]{2,8}( [a-z]{2,8}){0,3}", fullmatch=True), max_size=3)
messages = st.tuples(first_lines, later_lines).map(lambda parts: "\n".join([parts[0] or "empty", *parts[1]]))
messages_in_groups = st.lists(plain_lines, min_size=1, max_size=4).map("\n".join)


def thrown(error: BaseException, depth: int) -> BaseException:
    """``error`` with ``depth`` frames of its own; none leaves it without a traceback."""
    if depth:
        try:
            _throw(error, depth - 1)
        except BaseException as caught:
            caught.__context__ = None
    return error


def _throw(error: BaseException, depth: int) -> None:
    if depth > 0:
        return _throw(error, depth - 1)
    raise error


def leaves(texts: st.SearchStrategy[str]) -> st.SearchStrategy[BaseException]:
    return st.builds(
        lambda kind, text, depth: thrown(kind(text) if text else kind(), depth),
        st.sampled_from(TYPES),
        texts,
        st.integers(0, 3),
    )


@st.composite
def chains(draw: st.DrawFn, links: st.SearchStrategy[BaseException]) -> BaseException:
    """One to three errors, each the next one's cause or context."""
    oldest, *later = draw(st.lists(links, min_size=1, max_size=3))
    for error in later:
        if draw(st.booleans()):
            error.__cause__ = oldest
        else:
            error.__context__ = oldest
        oldest = error
    return oldest


@st.composite
def groups(draw: st.DrawFn, members: st.SearchStrategy[BaseException]) -> BaseException:
    found = draw(st.lists(members, min_size=1, max_size=3))
    text = draw(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,2}", fullmatch=True))
    return thrown(BaseExceptionGroup(text, found), draw(st.integers(0, 2)))


leaves_in_groups = leaves(messages_in_groups)
inner = st.recursive(leaves_in_groups, lambda deeper: chains(leaves_in_groups | groups(deeper)), max_leaves=12)
printed_errors = chains(st.one_of(leaves(messages), groups(chains(inner))))


def oldest_first(error: BaseException) -> list[tuple[str, BaseException]]:
    """The chain as it is printed, each error with its link to the one before."""
    found: list[tuple[str, BaseException]] = []
    link: BaseException | None = error
    while link is not None:
        if link.__cause__ is not None:
            found.append(("cause", link))
            link = link.__cause__
        elif link.__context__ is not None and not link.__suppress_context__:
            found.append(("context", link))
            link = link.__context__
        else:
            found.append(("first", link))
            link = None
    return found[::-1]


def told(error: BaseException, first: str = "first") -> list[dict[str, Any]]:
    """What the parser must find, read off the exception objects."""
    return [
        {
            "link": first if link == "first" else link,
            "exception": one.__class__.__qualname__ if one.__class__.__module__ == "builtins" else "shop.rows.BadRow",
            "message": str(one).rstrip("\n"),
            "frames": [(f.filename, f.lineno, f.name) for f in traceback.extract_tb(one.__traceback__)],
            "group": [told(m, "member") for m in one.exceptions] if isinstance(one, BaseExceptionGroup) else [],
        }
        for link, one in oldest_first(error)
    ]


def read(found: Traceback) -> list[dict[str, Any]]:
    return [
        {
            "link": one.link,
            "exception": one.exception,
            "message": one.message,
            "frames": [(f.file, f.line, f.function) for f in one.frames],
            "group": [read(member) for member in one.group],
        }
        for one in found.raised
    ]


@settings(max_examples=60, deadline=None)
@given(printed_errors)
def test_a_printed_error_is_read_back(error: BaseException) -> None:
    alone = not (error.__traceback__ or error.__cause__ or error.__context__ or isinstance(error, BaseExceptionGroup))
    assume(not alone)  # a line like any other; what is made of it is tested elsewhere
    text = "".join(traceback.format_exception(error))
    assert [read(found) for found in parse(text)] == [told(error)], text


SNIPPETS = {
    "an operator": 'x = None\ny = 1 + x["k"] + 2',
    "a call": "x = 1\nx.foo.bar(1, 2)",
    "several lines": "def g():\n    return (1 +\n        2 + None)\ng()",
    "several lines, one of them blank": "x = [\n 1,\n 2,\n\n 3 / 0,\n 4]",
    "wide characters before the mark": 'x = {}\nprint("日本語", x["a"]["b"])',
    "wide characters under the mark": "日本 = None\ny = 日本.foo + 1",
    "an emoji before the mark": 'print("😀", 1 / 0)',
    "narrow characters that are not ASCII": 'x = None\nprint("é", "ü", x.foo.bar)',
    "a tab before the code": 'if 1:\n\tx = "日", 1 / 0',
}


@pytest.mark.parametrize("name", SNIPPETS)
def test_marks_stand_on_the_code_that_failed(name: str, tmp_path: Path) -> None:
    """Python knows the range of each frame; what is under the marks must be its text."""
    file = tmp_path / "snippet.py"
    file.write_text(SNIPPETS[name], encoding="utf-8")
    lines = SNIPPETS[name].encode().split(b"\n")
    with pytest.raises(Exception) as caught:
        exec(compile(SNIPPETS[name], str(file), "exec"), {})
    printed = traceback.TracebackException.from_exception(caught.value)
    [found] = parse("".join(printed.format()))
    checked = 0
    for known, frame in zip(printed.stack, found.raised[0].frames, strict=True):
        if frame.file != str(file) or frame.marked is None:
            continue
        assert known.lineno and known.end_lineno and known.colno is not None and known.end_colno is not None
        failed = lines[known.lineno - 1 : known.end_lineno]
        failed[-1] = failed[-1][: known.end_colno]
        failed[0] = failed[0][known.colno :]
        want = "\n".join(line.decode().strip() for line in failed)
        have = "\n".join(line.strip() for line in marked_text(frame).split("\n"))
        assert have == (want if sys.version_info >= (3, 13) else want.partition("\n")[0])
        checked += 1
    assert checked


def marked_text(frame: Frame) -> str:
    assert frame.marked is not None
    start, end = frame.marked
    lines = frame.code.split("\n")[start.line - 1 : end.line]
    lines[-1] = lines[-1][: end.column]
    lines[0] = lines[0][start.column :]
    return "\n".join(lines)
