"""Which page answers: the ranks, and what breaks a tie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from small_catalogue import catalogue_of, page, wording

from explain import matching
from explain.catalogue import load_catalogue
from explain.facts import Fact
from explain.matching import Place, general, match
from explain.places import Position, Span
from explain.source import Source
from explain.tracebacks.model import Raised

NAME = ("name", "name")
HINT = (". Did you mean: '", ("suggestion", "name"), "'?")
PLACE = Place(Source("shop.py", "print(totl)"), Span("shop.py", Position(1, 6), Position(1, 10)))


def undefined(name: str = "totl", tail: str = "") -> Raised:
    return Raised("exception", "NameError", f"name '{name}' is not defined{tail}")


def plain(snippet: int = 0) -> tuple[object, ...]:
    return wording("3.8 3.14", "name '", NAME, "' is not defined", snippet=snippet)


def hinted() -> tuple[object, ...]:
    return wording("3.14", "name '", NAME, "' is not defined", hint=HINT, kind="suggestion")


def names(found: tuple[matching.Match, ...]) -> list[str]:
    return [one.entry.stem for one in found]


@pytest.fixture
def facts(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Mapping[str, str]]]:
    """Facts by name; each holds with these bindings wherever it is looked for."""
    known: dict[str, list[Mapping[str, str]]] = {}

    def finder(name: str):  # type: ignore[no-untyped-def]
        def find(source: Source, span: Span | None) -> Iterator[Fact]:
            return (Fact(PLACE.span, one) for one in known.get(name, ()))

        return find

    monkeypatch.setattr(matching, "finder", finder)
    return known


class TestLevels:
    def test_a_fact_that_holds_beats_the_plain_page(self, facts: dict[str, list[Mapping[str, str]]]) -> None:
        facts["deleted"] = [{"name": "totl"}]
        catalogue = catalogue_of(page("NameError/plain", plain()), page("NameError/deleted", plain(), fact="deleted"))
        assert names(match(undefined(), catalogue, PLACE)) == ["deleted"]

    @pytest.mark.parametrize("other", [{"type": "str"}, {"attr": "push"}], ids=["type", "attribute"])
    def test_a_fact_about_another_attribute_does_not_count_where_the_page_spells_it_out(
        self, facts: dict[str, list[Mapping[str, str]]], other: Mapping[str, str]
    ) -> None:
        said = "'dict' object has no attribute 'append'"
        facts["other"] = [{"type": "dict", "attr": "append", **other}, {"type": "dict", "attr": "append", "name": "d"}]
        catalogue = catalogue_of(page("AttributeError/append", wording("3.8 3.14", said), fact="other"))
        (found,) = match(Raised("exception", "AttributeError", said), catalogue, PLACE)
        assert found.bindings["name"] == "d"

    def test_a_fact_about_another_name_does_not_count(self, facts: dict[str, list[Mapping[str, str]]]) -> None:
        facts["deleted"] = [{"name": "other"}]
        catalogue = catalogue_of(page("NameError/plain", plain()), page("NameError/deleted", plain(), fact="deleted"))
        assert names(match(undefined(), catalogue, PLACE)) == ["plain"]

    def test_a_page_whose_fact_does_not_hold_waits_for_the_plain_one(self) -> None:
        catalogue = catalogue_of(page("NameError/plain", plain()), page("NameError/deleted", plain(), fact="deleted"))
        assert names(match(undefined(), catalogue, None)) == ["plain"]

    def test_a_page_whose_fact_does_not_hold_answers_where_it_is_alone(self) -> None:
        catalogue = catalogue_of(page("NameError/deleted", plain(), fact="deleted"))
        assert names(match(undefined(), catalogue, None)) == ["deleted"]

    def test_the_narrower_wording_beats_the_wider_one(self) -> None:
        narrow = wording("3.14", "name 'null' is not defined")
        catalogue = catalogue_of(page("NameError/plain", plain()), page("NameError/null", narrow))
        assert names(match(undefined("null"), catalogue, None)) == ["null"]
        assert names(match(undefined("nill"), catalogue, None)) == ["plain"]

    def test_pages_that_nothing_tells_apart_tie(self) -> None:
        catalogue = catalogue_of(page("NameError/one", plain()), page("NameError/two", plain()))
        assert names(match(undefined(), catalogue, None)) == ["one", "two"]


class TestHints:
    def test_the_page_with_the_same_hint_beats_the_one_without(self) -> None:
        catalogue = catalogue_of(page("NameError/plain", plain()), page("NameError/spelled", hinted()))
        found = match(undefined(tail=". Did you mean: 'total'?"), catalogue, None)
        assert names(found) == ["spelled"]
        assert found[0].bindings == {"name": "totl", "suggestion": "total"}

    def test_of_two_pages_with_the_hint_the_one_without_a_doubted_fact_answers(self) -> None:
        catalogue = catalogue_of(
            page("NameError/deleted", hinted(), fact="deleted"), page("NameError/spelled", hinted())
        )
        for place in (None, PLACE):
            assert names(match(undefined(tail=". Did you mean: 'total'?"), catalogue, place)) == ["spelled"]

    def test_a_fact_that_holds_beats_the_hint(self, facts: dict[str, list[Mapping[str, str]]]) -> None:
        facts["deleted"] = [{"name": "totl"}]
        catalogue = catalogue_of(
            page("NameError/deleted", plain(), fact="deleted"), page("NameError/spelled", hinted())
        )
        assert names(match(undefined(tail=". Did you mean: 'total'?"), catalogue, PLACE)) == ["deleted"]


class TestTemplatesOfOnePage:
    def test_the_fact_is_asked_with_every_wording_that_fits(self, facts: dict[str, list[Mapping[str, str]]]) -> None:
        """Two readings of a message are equally narrow; the source tells which one is meant."""
        got, want = ("got", "integer"), ("want", "integer")
        facts["surplus"] = [{"got": "3", "want": "2"}]
        first = wording("3.14", "", got, " for ", want, " values")
        second = wording("3.14", "", want, " for ", got, " values", snippet=1)
        catalogue = catalogue_of(page("TypeError/surplus", first, second, fact="surplus"))
        (found,) = match(Raised("exception", "TypeError", "2 for 3 values"), catalogue, PLACE)
        assert found.level == matching.FACT
        assert (found.bindings, found.template.snippet) == ({"got": "3", "want": "2"}, 1)

    def test_other_snippets_with_the_wording_are_kept(self) -> None:
        catalogue = catalogue_of(
            page("NameError/plain", plain(0), plain(1), wording("3.14", "name '", NAME, "' is gone"))
        )
        (found,) = match(undefined(), catalogue, None)
        assert [one.snippet for one in found.alike] == [0, 1]


class TestCutMessages:
    CATALOGUE = catalogue_of(
        page("NameError/plain", plain()),
        page("NameError/free", wording("3.14", "cannot access free variable '", NAME, "' in the enclosing scope")),
        page("NameError/local", wording("3.14", "cannot access local variable '", NAME, "' here")),
    )

    @pytest.mark.parametrize("message", ["cannot access free", "cannot access free variable 'tea' in the encl"])
    def test_a_message_that_a_log_has_cut_is_known_by_its_beginning(self, message: str) -> None:
        (found,) = match(Raised("exception", "NameError", message), self.CATALOGUE, None)
        assert (found.entry.stem, found.cut, found.bindings) == ("free", True, {})

    @pytest.mark.parametrize(
        "message",
        [
            pytest.param("cannot access ", id="two pages begin so"),
            pytest.param("name '", id="too little to go by"),
            pytest.param("cannot access free money", id="goes on differently"),
            pytest.param("cannot access free variable 'tea' in the enclosing scope, sir", id="goes on behind the end"),
            pytest.param("cannot access free\nvariable", id="a line follows: nothing was cut"),
        ],
    )
    def test_what_is_not_clearly_one_wording_is_not_known(self, message: str) -> None:
        assert match(Raised("exception", "NameError", message), self.CATALOGUE, None) == ()


class TestGeneral:
    def test_the_class_has_its_own_page(self) -> None:
        catalogue = catalogue_of(page("NameError/_any"))
        entry = general(undefined(), catalogue)
        assert entry is not None and entry.name == "NameError/_any"

    def test_an_unknown_class_has_none(self) -> None:
        assert general(Raised("exception", "shop.TeaError", "cold"), catalogue_of(page("NameError/_any"))) is None


def test_what_older_pythons_put_before_an_error_in_braces_is_left_out() -> None:
    catalogue = catalogue_of(
        page("SyntaxError/none", wording("3.14", "cannot assign to None")),
        page("SyntaxError/braces", wording("3.8", "f-string: expecting '}'")),
    )
    (found,) = match(Raised("exception", "SyntaxError", "f-string: cannot assign to None"), catalogue, None)
    assert found.entry.stem == "none"
    (found,) = match(Raised("exception", "SyntaxError", "f-string: expecting '}'"), catalogue, None)
    assert found.entry.stem == "braces"


@pytest.mark.parametrize(
    ("exception", "message", "stem"),
    [
        pytest.param("csv.Error", "field larger than field limit (131072)", "csv-field-too-large", id="as-imported"),
        pytest.param("StatisticsError", "no median for empty data", "too-few-values", id="as-a-logger-names-it"),
        pytest.param("Empty", "", "", id="no-words-tell-whose-class-it-is"),
        pytest.param("StatisticsError", "the tea is cold", "", id="a-class-of-the-reader"),
        pytest.param("shop.StatisticsError", "no median for empty data", "", id="a-class-of-another-module"),
        pytest.param("shop.Error", "field larger than field limit (9)", "", id="a-common-name-of-another-module"),
    ],
)
def test_a_class_of_the_library_may_be_called_by_a_part_of_its_name(exception: str, message: str, stem: str) -> None:
    found = match(Raised("exception", exception, message), load_catalogue(), None)
    assert names(found) == ([stem] if stem else [])
