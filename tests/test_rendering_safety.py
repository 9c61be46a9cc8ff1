"""Hostile text reaches a terminal as visible text, in bounded length; plain and coloured output are one text."""

from __future__ import annotations

import re
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rendering_examples import BRACKET, HANDSHAKE, IN_PLACE, KEY, RUNTIME, UNPACK, explanation, frame

from explain.catalogue import Guidance
from explain.explanation import ExcerptLine, Explanation, Fix
from explain.records import replace
from explain.rendering import render, terminal
from explain.rendering.measure import columns, shortened
from explain.rendering.visible import clipped, visible

ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")
CASES = [(UNPACK,), (IN_PLACE,), (BRACKET,), (KEY, RUNTIME), (HANDSHAKE,)]


def evil(text: str) -> Explanation:
    """``text`` in every place that a traceback or a file can fill."""
    shown = frame(text, 3, text, text)
    one = explanation(
        text, text, shown, frame(text, 4, text, text, False), header=text, entry="E/page", title=text, culprit=0
    )
    return replace(
        one,
        says_more=True,
        wording={"3.14": text},
        said_by=("3.8",),
        excerpt=(ExcerptLine(3, text, (0, 2), text), ExcerptLine(9, text)),
        guidance=Guidance(text, text, text, text),
        fix=Fix(text, "unsafe", (), (text,), (text,)),
        summary=text,
        alternatives=(text,),
        certainty="possible",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain é 名", "plain é 名"),
        ("\x1b[31m", r"\x1b[31m"),
        ("a\x00\x7f\x9b", r"a\x00\x7f\x9b"),
        ("a\tb\nc\r", r"a\tb\nc\r"),
        ("\u202e\u200b\u2066\ufeff", r"\u202e\u200b\u2066\ufeff"),
        ("\xa0\u2028\u3000", r"\xa0\u2028\u3000"),
        ("\udc80", r"\udc80"),
        ("\U000e0041", r"\U000e0041"),
        ("a\\b", "a\\b"),
        ("", ""),
    ],
    ids=[
        "letters", "colour", "c0-del-c1", "blanks", "bidi-and-zero-width", "odd-spaces", "surrogate", "tag", "slash",
        "empty",
    ],
)  # fmt: skip
def test_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("é", r"\xe9"), ("“…” │", '"..." |'), ("名", r"\u540d"), ("a", "a")],
    ids=["letter", "typographic", "wide", "ascii"],
)
def test_visible_in_ascii(text: str, expected: str) -> None:
    assert visible(text, ascii_only=True) == expected


@settings(deadline=None)
@given(st.text())
def test_visible_leaves_nothing_that_a_terminal_acts_on(text: str) -> None:
    assert visible(text).isprintable()
    assert visible(text, ascii_only=True).isascii() and visible(text, ascii_only=True).isprintable()
    assert visible(visible(text)) == visible(text)


@settings(deadline=None)
@given(st.text(), st.integers(1, 40))
def test_clipped_and_shortened_keep_their_bounds(text: str, limit: int) -> None:
    shown = clipped(text, limit, ascii_only=False)
    assert len(text) <= limit or shown.endswith("…")
    assert columns(shortened(visible(text), limit)) <= limit


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["short", "normal", "full"]), st.integers(30, 100))
def test_any_text_anywhere_is_shown_without_control_characters(text: str, length: str, width: int) -> None:
    for one in (evil(text), replace(evil(text), entry=None, title=None)):
        shown = render((one,), length=length, width=width)
        assert shown.replace("\n", "").isprintable()
        assert render((one,), length=length, width=width, ascii_only=True).isascii()
        coloured = render((one,), length=length, width=width, colour=True)
        assert ESCAPES.sub("", coloured) == shown
        assert render((one,), format="markdown", length=length).replace("\n", "").isprintable()


@pytest.mark.parametrize("explanations", CASES, ids=lambda ones: ones[-1].raised.exception)
@pytest.mark.parametrize("width", [40, 78, 120])
def test_colour_changes_no_text(explanations: tuple[Explanation, ...], width: int) -> None:
    plain = render(explanations, width=width, length="full")
    coloured = render(explanations, width=width, length="full", colour=True, links=True)
    assert coloured != plain
    assert ESCAPES.sub("", coloured) == plain
    from explain.rendering.lines import fitting

    assert terminal.text(explanations, fitting(width, False), "full", colour=False, links=False) == plain


def test_every_style_is_closed_before_its_line_ends() -> None:
    for line in render(CASES[1], colour=True).split("\n"):
        assert line.count("\x1b[0m") == len(re.findall(r"\x1b\[[1-9]", line))


def test_rich_markup_is_text() -> None:
    text = "[bold red]x[/] [link=http://x]y[/link] :smile:"
    assert text in ESCAPES.sub("", render((explanation("E", text, frame("a.py", 1)),), colour=True))


class TestLinks:
    def test_a_file_that_was_read_is_linked(self) -> None:
        one = replace(IN_PLACE, frames=(frame("/home/me/my scores.py", 7),))
        text = render((one,), links=True)
        assert ";file:///home/me/my%20scores.py\x1b\\" in text
        assert ESCAPES.sub("", text) == render((one,))

    def test_a_file_that_was_not_read_is_not(self) -> None:
        one = replace(IN_PLACE, source_used=False, frames=(frame("/home/me/scores.py", 7),))
        assert "\x1b" not in render((one,), links=True)

    @pytest.mark.parametrize(
        ("path", "url"),
        [
            ("/a/b.py", "file:///a/b.py"),
            ("C:\\a\\b c.py", "file:///C:/a/b%20c.py"),
            ("b.py", ""),
            ("//host/share/b.py", ""),
            ("\\\\host\\share\\b.py", ""),
            ("/a/\x1b]8;;\x07b", "file:///a/%1B%5D8%3B%3B%07b"),
            ("/a/\ud800", "file:///a/%3F"),
        ],
        ids=["posix", "windows", "relative", "network-posix", "network-windows", "escape", "surrogate"],
    )
    def test_urls(self, path: str, url: str) -> None:
        assert terminal.file_url(path) == url


class TestBounds:
    @pytest.mark.parametrize("length", ["short", "normal", "full"])
    @pytest.mark.parametrize("format", ["text", "markdown"])
    def test_huge_text_is_quoted_in_part_and_in_time(self, length: str, format: str) -> None:
        one = evil("x" * 20_000_000)
        begin = time.process_time()
        text = render((one,), format=format, length=length)
        assert time.process_time() - begin < 5
        assert len(text) < 100_000  # the guidance, each part of it bounded, and little else

    def test_huge_text_of_many_words_is_bounded(self) -> None:
        assert len(render((evil("word `code` " * 2_000_000),), length="full")) < 100_000

    def test_thousands_of_frames_and_lines_are_bounded(self) -> None:
        frames = [frame("a.py", line) for line in range(1, 20_000)]
        lines = tuple(ExcerptLine(line, "x") for line in range(1, 20_000))
        text = render((replace(explanation("E", "m", *frames), excerpt=lines),), length="full")
        assert text.count("\n") < 120

    @pytest.mark.parametrize(
        "text",
        ["`" * 20_000, "` `` " * 4_000, "- " * 10_000, "*" * 20_000, "\n" * 20_000],
        ids=["one-run-of-backticks", "runs-that-never-match", "items-in-items", "stars", "newlines"],
    )
    def test_markdown_made_to_be_slow_is_not(self, text: str) -> None:
        begin = time.process_time()
        render((replace(UNPACK, guidance=Guidance(text, text, text)),))
        render((replace(UNPACK, guidance=Guidance(text, text, text)),), format="markdown")
        assert time.process_time() - begin < 5


def test_plain_output_imports_nothing_heavy() -> None:
    """What a piped error waits for: no more than what the catalogue and the facts need anyway."""
    code = (
        "import sys, importlib, collections.abc, re, ast, json; before = set(sys.modules);"
        "import explain.rendering.plain;"
        "print(*sorted({name.partition('.')[0] for name in set(sys.modules) - before}))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert set(found) <= {"explain", "__future__"}
