"""What is told of an input's errors, and in which order."""

from __future__ import annotations

import pytest
from rendering_examples import KEY, RUNTIME, explanation, frame

from explain.explanation import Explanation
from explain.records import replace
from explain.rendering import render
from explain.rendering.telling import Told, told
from explain.tracebacks.model import Link, Traceback


def error(
    index: int, parent: int | None = None, *, page: str | None = None, link: Link = "first", code: str = "raise X"
) -> Explanation:
    """Error number ``index``, named by it; ``page`` is its own page."""
    entry = f"X/{page}" if page else None
    title = f"Title of {page}" if page else None
    known = explanation(f"E{index}", f"message {index}", frame("a.py", index + 1, "f", code), entry=entry, title=title)
    return replace(known, index=index, parent=parent, raised=replace(known.raised, link=link))


def group(index: int, size: int, parent: int | None = None, link: Link = "first") -> Explanation:
    member = Traceback((explanation("E", "m").raised,))
    known = error(index, parent, link=link)
    return replace(known, raised=replace(known.raised, group=(member,) * size))


def shape(blocks: tuple[Told, ...]) -> list[tuple[int, ...]]:
    """Each block as the index told in full and those told in a sentence."""
    return [(one.lead.index, *(each.index for each in one.later)) for one in blocks]


CHAINS = [
    ([error(0, page="a")], [(0,)], "alone"),
    ([error(0, 1, page="a"), error(1, link="cause")], [(0, 1)], "known-then-unknown"),
    ([error(0, 1), error(1, link="cause")], [(0, 1)], "none-known"),
    ([error(0, 1), error(1, link="cause", page="b")], [(0,), (1,)], "only-the-last-is-known"),
    ([error(0, 1, page="a"), error(1, link="cause", page="b")], [(0, 1)], "wrapped-on-purpose"),
    ([error(0, 1, page="a"), error(1, link="context", page="b")], [(0, 1)], "raised-while-handling"),
    ([error(0, 1, page="a"), error(1, link="context", page="b", code="f(x)")], [(0,), (1,)], "handler-itself-failed"),
    ([error(0, 1, page="a"), error(1, link="context", page="b", code="")], [(0, 1)], "nothing-shows-that-it-did"),
    ([error(0, 1, page="a"), error(1, link="context", page="a", code="f(x)")], [(0, 1)], "one-cause-told-once"),
    (
        [error(0, 1), error(1, 2, link="cause"), error(2, 3, link="cause", page="c"), error(3, link="cause")],
        [(0, 1), (2, 3)],
        "known-one-in-the-middle",
    ),
]


@pytest.mark.parametrize(("errors", "expected"), [pytest.param(*row[:2], id=row[2]) for row in CHAINS])
def test_chains_are_told_from_their_first_cause(errors: list[Explanation], expected: list[tuple[int, ...]]) -> None:
    assert shape(told(errors)) == expected


def test_a_page_by_the_class_alone_counts_as_not_known() -> None:
    general = replace(error(0, 1, page="_any"), specific=False)
    assert shape(told([general, error(1, link="cause", page="b")])) == [(0,), (1,)]


def test_two_chains_of_an_input_stay_apart_and_in_order() -> None:
    errors = [error(3, 4), error(4, link="cause"), error(5), error(6, 7), error(7, link="context")]
    assert shape(told(errors)) == [(3, 4), (5,), (6, 7)]


def test_a_parent_that_is_not_there_counts_as_none() -> None:
    assert shape(told([error(5, 9), error(6, 2)])) == [(5,), (6,)]


def test_two_errors_that_claim_one_effect_are_both_told() -> None:
    assert shape(told([error(0, 2), error(1, 2), error(2)])) == [(1,), (0, 2)]


class TestGroups:
    def test_a_group_is_told_before_its_members(self) -> None:
        blocks = told([group(0, 2), error(1, 2), error(2, 0, link="cause"), error(3, 0)])
        assert shape(blocks) == [(0,), (1, 2), (3,)]
        assert [(one.member.number, one.member.size) for one in blocks[1:] if one.member] == [(1, 2), (2, 2)]
        assert blocks[0].members == 2

    def test_a_group_inside_a_group_numbers_its_members_under_its_own_number(self) -> None:
        blocks = told([group(0, 2), error(1, 0), group(2, 1, 0), error(3, 2)])
        assert [one.member and one.member.label for one in blocks] == [None, "1", "2", "2.1"]

    def test_a_group_at_the_end_of_a_chain_gets_a_sentence_and_its_members_blocks(self) -> None:
        blocks = told([error(0, 1, page="a"), group(1, 1, link="cause"), error(2, 1)])
        assert shape(blocks) == [(0, 1), (2,)]

    def test_groups_nested_without_end_do_not_exhaust_the_stack(self) -> None:
        errors = [group(0, 1), *(group(index, 1, index - 1) for index in range(1, 5000))]
        blocks = told(errors)
        assert len(blocks) == 5000
        assert max(len(one.member.label) for one in blocks if one.member) <= 12

    def test_a_page_is_asked_for_once_not_for_every_member(self) -> None:
        assert render([group(0, 3), error(1, 0), error(2, 0), error(3, 0)]).count("corpus new") == 1

    def test_how_a_group_reads(self) -> None:
        text = render([group(0, 2), error(1, 0, page="a"), group(2, 1, 0), error(3, 2, page="b")])
        headers = [line.split("  ")[0] for line in text.split("\n") if line.startswith("E")]
        assert headers == [
            "E0: message 0",
            "E1 (member 1 of 2)",
            "E2: message 2 (member 2 of 2)",
            "E3 (member 1 of 1 in member 2)",
        ]
        assert "This E0 holds two errors, each explained below." in text
        assert "This E2 holds one error, explained below." in text


class TestRepeats:
    def test_the_same_error_again_is_counted(self) -> None:
        blocks = told([KEY, RUNTIME, replace(KEY, index=2, parent=3), replace(RUNTIME, index=3)])
        assert [(one.lead.index, one.repeats) for one in blocks] == [(0, 1)]

    def test_counts_that_came_with_it_are_added(self) -> None:
        one = error(0)
        again = replace(one, index=1, repeats=4)
        assert [block.repeats for block in told([replace(one, repeats=2), again])] == [7]

    @pytest.mark.parametrize("change", ["message", "line", "chain"])
    def test_what_differs_is_told(self, change: str) -> None:
        first = error(0)
        others = {
            "message": [replace(first, index=1, raised=replace(first.raised, message="other"))],
            "line": [replace(first, index=1, frames=(frame("a.py", 99),))],
            "chain": [replace(first, index=1, parent=2), error(2, link="cause")],
        }[change]
        assert len(told([first, *others])) == 2


class TestSentences:
    @staticmethod
    def told_of(errors: list[Explanation]) -> str:
        return " ".join(render(errors, width=200).split())

    def test_raised_in_its_place(self) -> None:
        text = self.told_of([error(0, 1, page="a"), error(1, link="cause", code="raise E1(e) from e")])
        assert "E1, because of an E0 a.py:1" in text
        assert 'Line 2 then turned the E0 into this E1: "message 1". That message is the program\'s own.' in text

    def test_failed_while_handling(self) -> None:
        text = self.told_of([error(0, 1, page="a"), error(1, link="context", code="prnt(x)")])
        assert "E1, while handling an E0 a.py:1" in text
        assert 'While the E0 was handled, line 2 raised this E1: "message 1".' in text

    def test_mixed_links_claim_no_cause(self) -> None:
        errors = [error(0, 1, page="a"), error(1, 2, link="context"), error(2, link="cause")]
        assert self.told_of(errors).startswith("E2, after an E0 ")

    def test_another_file_is_named(self) -> None:
        later = replace(error(1, link="cause"), frames=(frame("b.py", 7, "g", "raise E1"),))
        assert "Line 7 of b.py then turned" in self.told_of([error(0, 1, page="a"), later])

    def test_the_page_of_a_later_one_is_named(self) -> None:
        text = self.told_of([error(0, 1, page="a"), error(1, link="cause", page="b")])
        assert "About that one: `pyexplain show b`." in text

    def test_a_second_block_of_a_chain_says_what_came_before(self) -> None:
        text = render([error(0, 1), error(1, link="context", page="b", code="prnt(x)")])
        assert "\nE1, while handling the E0 above  " in text

    def test_a_summary_is_told_instead(self) -> None:
        errors = [replace(error(0, 1, page="a"), summary="So it went."), error(1, link="cause")]
        assert "So it went." in self.told_of(errors) and "turned" not in self.told_of(errors)
