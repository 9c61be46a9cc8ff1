"""Errors made, printed by the running Python and read back: the exceptions themselves say what must come out."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from explain.tracebacks import Raised, Traceback, parse

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


inner = st.recursive(
    leaves(messages_in_groups), lambda members: chains(st.one_of(leaves(messages_in_groups), groups(members))), max_leaves=12
)
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


@settings(max_examples=300, deadline=None)
@given(printed_errors)
def test_a_printed_error_is_read_back(error: BaseException) -> None:
    alone = not (error.__traceback__ or error.__cause__ or error.__context__ or isinstance(error, BaseExceptionGroup))
    assume(not alone)  # a line like any other; what is made of it is tested elsewhere
    text = "".join(traceback.format_exception(error))
    assert [read(found) for found in parse(text)] == [told(error)], text
