"""The text format: whole answers, widths, lengths, alignment. Expected texts follow the layout's own rules."""

from __future__ import annotations

import pytest
from rendering_examples import BRACKET, HANDSHAKE, IN_PLACE, KEY, RUNTIME, UNPACK, explanation, frame

from explain.catalogue import Guidance
from explain.explanation import ExcerptLine, Explanation, Fix
from explain.records import replace
from explain.rendering import render, render_one
from explain.rendering.excerpts import excerpt
from explain.rendering.lines import Paper
from explain.rendering.measure import columns

UNPACK_TEXT = """\
ValueError                                             app/import_prices.py:41
More values arrived than there are names to take them

   41 │ name, price = row

  The left side has 2 names, so `row` must hold exactly 2 values; it held
  more.

  Python 3.14 would have said:  too many values to unpack (expected 2, got …)

  Why      Unpacking hands out one value per name and refuses to drop any,
           because a dropped value is usually a mistake in the data.

  Do this  Print `row` just before line 41. If the extra values are not
           wanted, collect them: `name, price, *rest = row`.

  pyexplain show unpack-too-many
"""

IN_PLACE_TEXT = """\
AttributeError                                                     scores.py:7
A value is None where a list was expected

    3 │ ranked = scores.sort()
      │          ^^^^^^^^^^^^^ sort() puts the list in order and returns None
    ⋮
    7 │ ranked.append(best)
      │        ^^^^^^

  Line 3 stores the result of `scores.sort()` in `ranked`. That method changes
  `scores` itself and returns None, so line 7 looks for `append` on None.

  Do this  Use the function that returns a new list:

           - ranked = scores.sort()
           + ranked = sorted(scores)

  pyexplain show none-from-in-place-method
"""

BRACKET_TEXT = """\
SyntaxError                                                       report.py:12
A bracket was opened on line 12 and never closed

   12 │ total = sum(
      │            ^ opened here
   13 │     price * count for price, count in lines
   14 │ print(total)
      │ ^ Python 3.8 gave up here: "invalid syntax"

  Python 3.14 would have said:  '(' was never closed

  Why      A line inside brackets goes on until they close, so Python read
           line 14 as part of the call and only noticed there.

  Do this  Close it at the end of line 13:

           +     price * count for price, count in lines)

  pyexplain show bracket-never-closed
"""

CHAIN_TEXT = """\
RuntimeError, because of a KeyError                                config.py:9
A dictionary has no such key

    9 │ return settings["databse"]
      │        ~~~~~~~~^^^^^^^^^^^

  `settings` has no key 'databse'. Line 3 gives it the key 'database'.

  Line 11 then turned the KeyError into this RuntimeError: "could not load
  settings". That message is the program's own.

  Do this  Write `settings["database"]`.

  pyexplain show no-such-key
"""

UNKNOWN_TEXT = """\
vendorlib.HandshakeFailed: E1402                                  client.py:88
Not a message that we know

   88 │ session = vendorlib.connect(host, timeout=5)

  The exception comes from the library `vendorlib`, raised in
  vendorlib/session.py:410. Line 88 is the last line of your own code before
  it.

  Look up "E1402" in that library's documentation. If you can tell what it
  means, a page takes ten minutes:  pyexplain corpus new < this-traceback
"""

FIVE = [
    pytest.param((UNPACK,), UNPACK_TEXT, id="old-python-no-source"),
    pytest.param((IN_PLACE,), IN_PLACE_TEXT, id="cause-on-another-line"),
    pytest.param((BRACKET,), BRACKET_TEXT, id="syntax-error-of-3.8"),
    pytest.param((KEY, RUNTIME), CHAIN_TEXT, id="chain-from-its-first-cause"),
    pytest.param((HANDSHAKE,), UNKNOWN_TEXT, id="not-known"),
]


@pytest.mark.parametrize(("explanations", "expected"), FIVE)
def test_the_five_answers(explanations: tuple[Explanation, ...], expected: str) -> None:
    assert render(explanations) == expected


@pytest.mark.parametrize(("explanations", "expected"), FIVE)
@pytest.mark.parametrize("length", ["short", "normal", "full"])
@pytest.mark.parametrize("width", [40, 78, 120])
def test_lines_keep_the_width_and_end_clean(
    explanations: tuple[Explanation, ...], expected: str, length: str, width: int
) -> None:
    lines = render(explanations, length=length, width=width).split("\n")
    assert lines.pop() == ""
    assert [line for line in lines if line != line.rstrip()] == []
    if length != "short":
        unbreakable = ("pyexplain ", "+ ", "- ", "session = ")  # commands and code are never wrapped
        assert [line for line in lines if columns(line) > width and not line.strip().startswith(unbreakable)] == []


@pytest.mark.parametrize(("explanations", "expected"), FIVE)
def test_ascii_only_says_the_same_in_ascii(explanations: tuple[Explanation, ...], expected: str) -> None:
    text = render(explanations, ascii_only=True)
    assert text.isascii()
    assert text.split() == expected.replace("│", "|").replace("⋮", "...").replace("…", "...").split()


def test_narrow_paper_puts_headings_and_labels_above() -> None:
    assert (
        render((IN_PLACE,), width=40)
        == """\
AttributeError               scores.py:7
A value is None where a list was
expected

    3 │ ranked = scores.sort()
      │          ^^^^^^^^^^^^^
      │   sort() puts the list in order
      │   and returns None
    ⋮
    7 │ ranked.append(best)
      │        ^^^^^^

  Line 3 stores the result of
  `scores.sort()` in `ranked`. That
  method changes `scores` itself and
  returns None, so line 7 looks for
  `append` on None.

  Do this
    Use the function that returns a new
    list:

    - ranked = scores.sort()
    + ranked = sorted(scores)

  pyexplain show none-from-in-place-method
"""
    )


class TestLengths:
    def test_short_is_the_error_what_happened_and_what_to_do(self) -> None:
        assert (
            render((IN_PLACE,), length="short")
            == """\
AttributeError: A value is None where a list was expected          scores.py:7
  Line 3 stores the result of `scores.sort()` in `ranked`.
  Use the function that returns a new list: `ranked = sorted(scores)`
"""
        )

    @pytest.mark.parametrize(("explanations", "expected"), FIVE)
    def test_short_is_at_most_three_lines_whatever_the_width(
        self, explanations: tuple[Explanation, ...], expected: str
    ) -> None:
        assert render(explanations, length="short", width=30).count("\n") <= 3

    def test_full_adds_more_calls_and_how_other_pythons_say_it(self) -> None:
        normal, full = render((UNPACK,)), render((UNPACK,), length="full")
        assert full == normal.replace(
            "  pyexplain show",
            """\
  More     A starred name takes any number of values, none included.

  Calls    app/import_prices.py:41, in load
               name, price = row

  Said as  3.8 to 3.13  too many values to unpack (expected 2)
           3.14         too many values to unpack (expected 2, got …)

  pyexplain show""",
        )

    def test_full_shows_only_the_readers_own_frames_and_leaves_the_middle_of_many_out(self) -> None:
        frames = [frame("own.py", line, f"f{line}") for line in range(1, 101)]
        library = frame("/usr/lib/python3.14/json/decoder.py", 5, "decode", "raise", yours=False)
        text = render((explanation("RecursionError", "", *frames, library),), length="full")
        assert "own.py:1, in f1\n" in text and "own.py:100, in f100\n" in text
        assert "… 80 more" in text and "own.py:50," not in text
        assert "decoder.py:5, in" not in text

    def test_full_counts_the_repeated_frame(self) -> None:
        one = frame("own.py", 2, "down", "return down(n + 1)")
        repeated = replace(one, frame=replace(one.frame, repeated=996))
        assert "own.py:2, in down (and 996 more times)" in render(
            (explanation("RecursionError", "deep", repeated),), length="full"
        )


class TestHeadline:
    def test_a_long_path_gives_way_to_the_name_of_the_file(self) -> None:
        one = replace(UNPACK, frames=(frame("/srv/work/customers/imports/app/" * 3 + "prices.py", 41),))
        first = render((one,)).split("\n")[0]
        assert first.startswith("ValueError") and first.endswith("app/prices.py:41") and "…/" in first
        assert columns(first) <= 78

    def test_a_long_message_is_cut_before_the_path_is(self) -> None:
        one = explanation("ValueError", "x" * 500, frame("/srv/app/prices.py", 41))
        first = render((one,)).split("\n")[0]
        assert first.endswith("…  /srv/app/prices.py:41") and columns(first) == 78

    def test_name_and_place_that_do_not_fit_stand_on_two_lines(self) -> None:
        one = explanation("a.very.long.module.path.NameOfAnError", "", frame("program.py", 3))
        assert render((one,), width=40).split("\n")[:2] == [
            "a.very.long.module.path.NameOfAnError",
            " " * 28 + "program.py:3",
        ]

    def test_no_place_where_the_input_shows_no_frame(self) -> None:
        text = render((explanation("KeyError", "'a'"),))
        assert text.startswith("KeyError: 'a'\nNot a message that we know\n")
        assert "The input shows no line of code that it belongs to." in text

    def test_the_announcement_of_a_thread_is_kept(self) -> None:
        one = replace(UNPACK, raised=replace(UNPACK.raised, header="Exception in thread Thread-1 (work)"))
        assert "names to take them\nException in thread Thread-1 (work)\n" in render((one,))

    @pytest.mark.parametrize(
        ("repeats", "expected"),
        [(1, "ValueError (and 1 more time)  "), (7, "ValueError (and 7 more times)  ")],
        ids=["one", "many"],
    )
    def test_repeats_are_counted(self, repeats: int, expected: str) -> None:
        assert render((replace(UNPACK, repeats=repeats),)).startswith(expected)


class TestNotKnown:
    def test_a_cut_traceback_says_where_it_was_cut(self) -> None:
        one = explanation("", "", frame("shop.py", 3, "pay", "total(basket)"), complete=False)
        text = render((one,))
        assert text.startswith("Cut before the exception line ")
        assert "shop.py:3" in text and "corpus new" not in text

    def test_the_programs_own_raise_is_told_as_its_own(self) -> None:
        one = explanation("ShopError", "closed", frame("shop.py", 3, "pay", 'raise ShopError("closed")'))
        assert "Line 3 of your own code raises it, so its message is the program's own." in render((one,))

    def test_an_error_passed_on_is_not_said_to_be_worded_by_the_program(self) -> None:
        text = render((explanation("ShopError", "closed", frame("shop.py", 3, "pay", "raise error")),))
        assert "Line 3 of your own code raises it.\n" in text

    def test_a_line_that_calls_compiled_code(self) -> None:
        text = render((explanation("odd.Error", "E1", frame("shop.py", 3, "pay", "odd.call()")),))
        assert "the error was raised there, or in compiled code" in text

    def test_the_standard_library_is_no_library_to_look_up(self) -> None:
        inner = frame("/usr/lib/python3.12/json/decoder.py", 355, "raw_decode", "raise X", yours=False)
        text = render((explanation("odd.Error", "E1", frame("shop.py", 3), inner),)).replace("\n  ", " ")
        assert "raised inside Python's standard library, in json/decoder.py:355." in text
        assert "Look up" not in text

    def test_only_library_frames(self) -> None:
        inner = frame("C:\\py\\Lib\\site-packages\\vendorlib.py", 4, "go", "raise X", yours=False)
        text = render((explanation("odd.Error", "E1", inner),)).replace("\n  ", " ")
        assert "comes from the library `vendorlib`, raised in vendorlib.py:4." in text
        assert "None of the lines it went through is recognisably your own code." in text

    def test_a_page_chosen_by_the_class_alone_says_so_and_shows_the_message(self) -> None:
        one = replace(UNPACK, entry="ValueError/_any", specific=False, certainty="possible", says_more=False)
        text = render((one,))
        assert text.startswith("ValueError: too many values to unpack (expe")
        assert "no page of its own; what follows holds for every" in text
        assert text.endswith("  pyexplain show ValueError\n")


class TestParts:
    def test_alternatives_are_named_where_the_answer_is_not_certain(self) -> None:
        one = replace(UNPACK, certainty="possible", alternatives=("ValueError/unpack-too-few",))
        line = "\n  It can also be `unpack-too-few`:  pyexplain show unpack-too-few\n"
        assert line in render((one,))
        assert line not in render((replace(one, certainty="certain"),))
        assert line in render((replace(one, certainty="certain"),), length="full")

    def test_a_wording_that_does_not_fit_behind_its_words_stands_below(self) -> None:
        long = "name 'quantity_of_everything' is not defined. Did you mean: 'quantities_of_everything'?"
        assert """
  Python 3.14 would have said:

      name 'quantity_of_everything' is not defined. Did you mean:
      'quantities_of_everything'?
""" in render((replace(UNPACK, wording={"3.14": long}),))

    def test_a_wording_that_says_no_more_is_not_shown(self) -> None:
        assert "would have said" not in render((replace(UNPACK, says_more=False),))

    def test_a_fix_without_guidance_describes_itself(self) -> None:
        fix = Fix("Replace the call", "unsafe", (), ("a = b()",), ("a = c()",))
        text = render((replace(UNPACK, guidance=Guidance("w", "", ""), fix=fix),))
        assert "  Do this  Replace the call\n\n           - a = b()\n           + a = c()\n" in text

    def test_code_in_guidance_is_neither_wrapped_nor_joined(self) -> None:
        code = "total = sum(price * count for price, count in lines if count and not returned(price))"
        guidance = Guidance("w", "", f"Write:\n\n```python\n{code}\nprint(total)\n```\n\n- one `a  b`\n- two")
        assert f"""
  Do this  Write:

               {code}
               print(total)

           - one `a  b`
           - two
""" in render((replace(UNPACK, guidance=guidance),))

    def test_one_error_of_a_stream_is_told_by_itself(self) -> None:
        assert render_one(KEY).startswith("KeyError   ")

    def test_nothing_gives_nothing(self) -> None:
        assert render(()) == ""

    @pytest.mark.parametrize("wrong", [{"format": "yaml"}, {"length": "long"}], ids=["format", "length"])
    def test_what_does_not_exist_is_refused(self, wrong: dict[str, str]) -> None:
        with pytest.raises(ValueError, match=next(iter(wrong.values()))):
            render((UNPACK,), **wrong)  # type: ignore[arg-type]


class TestExcerpt:
    @staticmethod
    def shown(*lines: ExcerptLine, width: int = 78, ascii_only: bool = False, exception: str = "") -> list[str]:
        return [line.text for line in excerpt(lines, Paper(width, ascii_only), exception)]

    @pytest.mark.parametrize(
        ("text", "marked", "under"),
        [
            ("名前 = ZZ", (5, 7), 7),
            ("e\u0301t\u0301 = ZZ", (7, 9), 5),
            ("x = '\U0001f600' + ZZ", (10, 12), 11),
            ("\x1b = ZZ", (4, 6), 7),
            ("x\u202e = ZZ", (5, 7), 10),
            ("x\t= ZZ", (4, 6), 6),
        ],
        ids=["wide", "combining-marks", "emoji", "escape-character", "bidirectional-override", "tab"],
    )
    def test_marks_stand_under_what_they_mark(self, text: str, marked: tuple[int, int], under: int) -> None:
        code, marks = self.shown(ExcerptLine(1, text, marked))
        assert marks == "      │ " + " " * under + "^^"
        assert columns(code[: code.index("ZZ")]) == 8 + under

    def test_wide_characters_are_marked_over_their_whole_width(self) -> None:
        assert self.shown(ExcerptLine(1, "名前", (0, 2)))[1] == "      │ ^^^^"

    def test_escapes_for_ascii_keep_marks_aligned(self) -> None:
        assert self.shown(ExcerptLine(1, "é = b", (4, 5)), ascii_only=True) == [
            "    1 | \\xe9 = b",
            "      |        ^",
        ]

    def test_shared_indentation_is_left_out(self) -> None:
        rows = self.shown(ExcerptLine(1, "        if a:"), ExcerptLine(2, "            b", (12, 13)))
        assert rows == ["    1 │ if a:", "    2 │     b", "      │     ^"]

    def test_indentation_stays_where_the_error_is_about_it_and_tabs_show(self) -> None:
        rows = self.shown(ExcerptLine(1, "    if a:"), ExcerptLine(2, "\tb", (1, 2)), exception="TabError")
        assert rows == ["    1 │     if a:", "    2 │ →   b", "      │     ^"]

    def test_a_mark_inside_the_indentation_keeps_it(self) -> None:
        assert self.shown(ExcerptLine(1, "    b", (0, 4))) == ["    1 │     b", "      │ ^^^^"]

    def test_a_mark_behind_the_end_of_the_line(self) -> None:
        assert self.shown(ExcerptLine(1, "if True", (7, 8))) == ["    1 │ if True", "      │        ^"]

    @pytest.mark.parametrize("start", [0, 30, 500, 4990], ids=["start", "near-start", "middle", "end"])
    def test_a_long_line_is_cut_around_its_mark(self, start: int) -> None:
        text = "".join(f"{place % 10}" for place in range(start)) + "MARK" + "." * (5000 - start - 4)
        code, marks = self.shown(ExcerptLine(1, text, (start, start + 4)))
        assert columns(code) <= 78 and "…" in code
        assert [code[place] for place, sign in enumerate(marks) if sign == "^"] == list("MARK")

    def test_a_mark_wider_than_the_paper_is_shown_from_its_start(self) -> None:
        code, marks = self.shown(ExcerptLine(1, "a = " + "b" * 200, (4, 204)), width=40)
        assert code.endswith("b…") and len(code) == 40 and len(marks) <= 40
        assert marks.endswith("^^^")

    @pytest.mark.parametrize(
        "marked", [(-5, -1), (3, 1), (10**9, 10**9 + 1), (0, 10**9)], ids=["negative", "reversed", "far", "endless"]
    )
    def test_impossible_marks_are_shown_somewhere(self, marked: tuple[int, int]) -> None:
        code, marks = self.shown(ExcerptLine(1, "a = b", marked))
        assert code == "    1 │ a = b" and "^" in marks

    def test_large_line_numbers_widen_the_gutter(self) -> None:
        assert self.shown(ExcerptLine(9, "a"), ExcerptLine(12345, "b")) == ["      9 │ a", "      ⋮", "  12345 │ b"]


@pytest.mark.parametrize("length", range(40, 90))
def test_a_long_path_never_leaves_a_colon_without_a_message(length: int) -> None:
    place = frame("/tmp/" + "a" * length + "/app.py", 4)
    long = explanation("NameError", "name 'x' is not defined", place, entry="NameError/name-not-defined")
    first = render((long,), "text", "normal", 78, False, False, False).split("\n")[0]
    assert first.startswith("NameError") and not first.startswith("NameError:")
