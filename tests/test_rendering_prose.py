"""Guidance prose: read as the Markdown that pages use, wrapped without breaking code."""

from __future__ import annotations

import pytest

from explain.rendering.flowing import Block, blocks, code_spans, first_sentence, flowed
from explain.rendering.lines import Paper
from explain.rendering.versions import ranges, wording_rows


def shown(text: str, width: int = 40, indent: int = 2, heading: str = "") -> list[str]:
    return [line.text for line in flowed(text, Paper(width), indent, heading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\n\nc", [Block("text", "a\nb"), Block("text", "c")]),
        ("- a\n  more\n- b", [Block("item", "a\nmore", "-"), Block("item", "b", "-")]),
        ("* a\n  - b", [Block("item", "a", "-"), Block("item", "b", "-", 1)]),
        ("1. a\n2. b", [Block("item", "a", "1."), Block("item", "b", "2.")]),
        ("a:\n\n    if b:\n        c", [Block("text", "a:"), Block("code", "if b:\n    c")]),
        ("a:\n```python\nb\n\nc\n```\nd", [Block("text", "a:"), Block("code", "b\n\nc"), Block("text", "d")]),
        ("````\n```\n````", [Block("code", "```")]),
        ("```\na", [Block("code", "a")]),
        ("a\n    b", [Block("text", "a\nb")]),
        ("3.14 says\n-1 is less", [Block("text", "3.14 says\n-1 is less")]),
        ("", []),
    ],
    ids=[
        "paragraphs", "item-goes-on", "nested-items", "numbers", "indented-code", "fence-in-a-paragraph",
        "fence-inside-a-longer-one", "fence-never-closed", "indented-line-goes-on", "not-a-list", "nothing",
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[Block]) -> None:
    assert list(blocks(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `b` c", [("a ", False), ("`b`", True), (" c", False)]),
        ("``a`b``", [("", False), ("``a`b``", True), ("", False)]),
        ("a ` b", [("a ` b", False)]),
        ("`` a ` b `", [("`` a ", False), ("` b `", True), ("", False)]),
    ],
    ids=["simple", "backtick-inside", "never-closed", "longer-run-never-closed"],
)
def test_code_spans(text: str, expected: list[tuple[str, bool]]) -> None:
    assert list(code_spans(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", "One."),
        ("Python 3.14 says. More", "Python 3.14 says."),
        ("Call `a. b()` now. Then", "Call `a. b()` now."),
        ("No end", "No end"),
        ("Over\ntwo lines.\nNext", "Over\ntwo lines."),
    ],
    ids=["two", "version", "code", "none", "lines"],
)
def test_first_sentence(text: str, expected: str) -> None:
    assert first_sentence(text) == expected


class TestWrapping:
    def test_a_code_span_moves_to_the_next_line_whole(self) -> None:
        assert shown("The value is `name, price, *rest = row` here.", 34) == [
            "  The value is",
            "  `name, price, *rest = row` here.",
        ]

    def test_a_code_span_longer_than_the_line_is_not_broken(self) -> None:
        span = "`" + "a + " * 20 + "a`"
        assert shown(f"Use {span} there.") == ["  Use", f"  {span}", "  there."]

    def test_wide_characters_fill_lines_by_columns(self) -> None:
        assert shown("名前名前名前名前 名前名前名前名前 名前", 38) == ["  名前名前名前名前 名前名前名前名前", "  名前"]

    def test_items_hang(self) -> None:
        assert shown("- one two three four five six seven eight nine") == [
            "  - one two three four five six seven",
            "    eight nine",
        ]

    def test_numbered_items_hang_by_their_number(self) -> None:
        assert shown("10. one two three four five six seven eight")[1].startswith("      ")

    def test_blocks_stand_apart_and_items_together(self) -> None:
        assert shown("a\n\n- b\n- c\n\n    d\n\ne") == ["  a", "", "  - b", "  - c", "", "      d", "", "  e"]

    def test_the_heading_stands_before_the_first_line_or_above(self) -> None:
        assert shown("a\n\nb", indent=11, heading="Why") == ["  Why      a", "", "           b"]
        assert shown("a", indent=4, heading="Why") == ["  Why", "    a"]

    @pytest.mark.parametrize("text", ["- a", "```\na\n```"], ids=["item", "code"])
    def test_the_heading_stands_before_other_blocks_too(self, text: str) -> None:
        (line,) = shown(text, indent=11, heading="Why")
        assert line.startswith("  Why      ") and line.endswith("a")

    def test_an_absurd_word_is_cut(self) -> None:
        (line,) = shown("x" * 5000)
        assert len(line) == 302 and line.endswith("…")


@pytest.mark.parametrize(
    ("pythons", "expected"),
    [
        (["3.8", "3.9", "3.10"], "3.8 to 3.10"),
        (["3.14", "3.8", "3.9"], "3.8 to 3.9, 3.14"),
        (["3.14"], "3.14"),
        ([], ""),
        (["3.14", "3.14t", "3.15"], "3.14, 3.14t, 3.15"),
    ],
    ids=["run", "gap-and-order", "one", "none", "another-build"],
)
def test_ranges(pythons: list[str], expected: str) -> None:
    assert ranges(pythons) == expected


def test_wording_rows_are_oldest_first_and_merged() -> None:
    rows = wording_rows(("3.8", "3.9"), "old", {"3.14": "new", "3.15": "new", "3.9": "ignored", "3.10": "old"})
    assert rows == (("3.8 to 3.10", "old"), ("3.14 to 3.15", "new"))
