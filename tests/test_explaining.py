"""What is said of an error once its page is chosen: the modern wording, the certainty, the chain."""

from __future__ import annotations

import pytest
from small_catalogue import catalogue_of, page, wording

from explain.catalogue import Catalogue
from explain.explaining import Explainer
from explain.explanation import Explanation
from explain.locating import culprit, shown_frames
from explain.tracebacks.model import Frame, Raised, Traceback

FRAME = Frame("shop.py", 3, "main", "sell()")


def explained(catalogue: Catalogue, message: str, python: str = "", exception: str = "TypeError") -> Explanation:
    raised = Raised("exception", exception, message, (FRAME,))
    (found,) = Explainer(catalogue, python=python or None).explain(Traceback((raised,)))
    return found


class TestModernWording:
    def test_it_is_the_same_snippets_wording_with_the_readers_values(self) -> None:
        got = ("got", "integer")
        old = wording("3.8", "sell() takes no values, ", got, " given")
        new = wording("3.14", "Till.sell() takes no values, got ", got)
        found = explained(catalogue_of(page("TypeError/values", old, new)), "sell() takes no values, 3 given")
        assert found.wording == {"3.14": "Till.sell() takes no values, got 3"}
        assert found.says_more

    def test_a_wording_that_only_newer_pythons_have_needs_no_older_one_beside_it(self) -> None:
        old = wording("3.14", "sell() takes no values, ", ("got", "integer"), " given")
        new = wording("3.15", "sell() takes nothing, got ", ("got", "integer"))
        found = explained(catalogue_of(page("TypeError/values", old, new)), "sell() takes nothing, got 3")
        assert found.wording == {"3.14": "sell() takes no values, 3 given"}
        assert not found.says_more

    def test_the_function_that_the_frame_names_is_not_the_one_the_message_is_about(self) -> None:
        old = wording("3.8", "missing ", ("got", "integer"), " values")
        new = wording("3.14", "", ("function", "name"), "() misses ", ("got", "integer"), " values")
        found = explained(catalogue_of(page("TypeError/values", old, new)), "missing 2 values")
        assert found.wording == {"3.14": "…() misses 2 values"}

    @pytest.mark.parametrize(
        ("python", "said"),
        [
            pytest.param("3.8", "expected ':'", id="the old Python said it of the first snippet"),
            pytest.param("3.14", "invalid syntax", id="the new Python still says it of the second"),
            pytest.param("", "invalid syntax", id="unknown: not taken for an old message on a guess"),
        ],
    )
    def test_of_snippets_that_share_an_old_wording_those_of_the_readers_python_count(
        self, python: str, said: str
    ) -> None:
        catalogue = catalogue_of(
            page(
                "SyntaxError/colon",
                wording("3.8", "invalid syntax", snippet=0),
                wording("3.14", "expected ':'", snippet=0),
                wording("3.14", "invalid syntax", snippet=1),
            )
        )
        assert explained(catalogue, "invalid syntax", python, "SyntaxError").wording == {"3.14": said}

    def test_a_place_in_what_was_read_is_the_readers_not_the_snippets(self) -> None:
        hint = (": line 1 column 3 (char 2)",)
        both = wording("3.8 3.14", "too much", hint=hint, kind="json")
        found = explained(catalogue_of(page("TypeError/no", both)), "too much: line 7 column 9 (char 80)", "3.8")
        assert found.wording == {"3.14": "too much: line 7 column 9 (char 80)"}

    def test_a_name_that_python_proposed_for_the_snippet_is_not_proposed_to_the_reader(self) -> None:
        hint = (". Did you mean: 'round'?",)
        old = wording("3.8", "no '", ("name", "name"), "'")
        new = wording("3.14", "no '", ("name", "name"), "'", hint=hint, kind="suggestion")
        found = explained(catalogue_of(page("TypeError/no", old, new)), "no '_round_price'", "3.8")
        assert found.wording == {"3.14": "no '_round_price'"}

    @pytest.mark.parametrize(
        ("printed", "modern"),
        [
            ("no 'colr'. Did you mean 'colour'?", "no 'colr'. Did you mean 'colour'?"),
            ("no 'colr'. Did you mean '.colour' instead of '.colr'?", "no 'colr'. Did you mean: 'colour'?"),
            ("no 'colr'. Did you forget to import 'colr'?", "no 'colr'. Did you forget to import 'colr'?"),
        ],
        ids=["as printed", "reworded in 3.15", "import"],
    )
    def test_a_hint_that_was_printed_is_not_lost(self, printed: str, modern: str) -> None:
        catalogue = catalogue_of(page("TypeError/no", wording("3.8 3.14", "no '", ("name", "name"), "'")))
        assert explained(catalogue, printed).wording == {"3.14": modern}


class TestCertainty:
    def test_a_page_may_say_that_it_names_the_likely_cause(self) -> None:
        catalogue = catalogue_of(page("TypeError/likely", wording("3.14", "cold tea"), certainty="likely"))
        assert explained(catalogue, "cold tea").certainty == "likely"

    def test_a_wording_of_its_own_is_certain(self) -> None:
        assert (
            explained(catalogue_of(page("TypeError/cold", wording("3.14", "cold tea"))), "cold tea").certainty
            == "certain"
        )

    def test_a_tie_is_possible_only_and_names_the_others(self) -> None:
        catalogue = catalogue_of(
            page("TypeError/a", wording("3.14", "tea")), page("TypeError/b", wording("3.14", "tea"))
        )
        found = explained(catalogue, "tea")
        assert (found.certainty, found.alternatives) == ("possible", ("TypeError/b",))

    def test_nothing_known_is_said_as_nothing(self) -> None:
        found = explained(catalogue_of(page("TypeError/cold", wording("3.14", "cold tea"))), "warm milk")
        assert (found.entry, found.certainty) == (None, None)


class TestTheReadersPlace:
    """Which of the frames is looked at and shown."""

    MINE = Frame("/shop/main.py", 9, "raise_price", "cup.price = 4", None)

    @pytest.mark.parametrize(
        ("frames", "index"),
        [
            pytest.param((MINE, Frame("<string>", 4, "__setattr__")), 0, id="what dataclasses wrote has no lines"),
            pytest.param((Frame("<string>", 1, "<module>"), MINE), 1, id="python -c imports a file"),
            pytest.param((Frame("<string>", 1, "<module>"),), 0, id="python -c alone"),
            pytest.param((MINE, Frame("<string>", 1, "<module>", "1 / 0")), 1, id="a Python that shows such lines"),
            pytest.param((Frame("/usr/lib/python3.11/json/decoder.py", 3, "decode", "x"),), None, id="a library's"),
        ],
    )
    def test_code_that_was_made_while_running_stands_for_the_line_that_asked(
        self, frames: tuple[Frame, ...], index: int | None
    ) -> None:
        raised = Raised("exception", "TypeError", "no", frames)
        assert culprit(shown_frames(raised)) == index
