"""Comments that suppress: on their line only, by the page's name, and told where they do nothing."""

from __future__ import annotations

import pytest

from explain.catalogue import Catalogue
from explain.checking.findings import findings_in
from explain.checking.settings import Settings
from explain.explanation import Finding
from explain.source import Source


def found(text: str, catalogue: Catalogue, settings: Settings | None = None) -> tuple[Finding, ...]:
    return findings_in(Source("shop.py", text), catalogue, settings or Settings())


def told(text: str, catalogue: Catalogue, settings: Settings | None = None) -> list[tuple[str, int, str]]:
    return [(one.name, one.span.start.line, one.title) for one in found(text, catalogue, settings)]


BOOM = ("boom-called", 1, "`boom` is called")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("boom()  # pyexplain: ignore[boom-called]\n", id="plain"),
        pytest.param("boom()  # pyexplain: ignore[boom-called] the shop wants it\n", id="with-a-reason"),
        pytest.param("boom()  #pyexplain:ignore[ boom-called ]\n", id="other-blanks"),
        pytest.param("boom()  # pyexplain: ignore[NameError/boom-called]\n", id="with-its-exception"),
        pytest.param("boom()  # type: ignore # pyexplain: ignore[boom-called]\n", id="behind-another-comment"),
        pytest.param("boom(\n    1,\n)  # pyexplain: ignore[boom-called]\n", id="last-line-of-it"),
        pytest.param("boom(  # pyexplain: ignore[boom-called]\n    1,\n)\n", id="first-line-of-it"),
        pytest.param("boom(); boom()  # pyexplain: ignore[boom-called]\n", id="two-findings-of-one-line"),
    ],
)
def test_a_comment_suppresses_on_its_line(tiny: Catalogue, text: str) -> None:
    assert found(text, tiny) == ()


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        pytest.param("boom()\n", [BOOM], id="no-comment"),
        pytest.param(
            "boom()\nx = 1  # pyexplain: ignore[boom-called]\n",
            [BOOM, ("unused-suppression", 2, "A suppression of 'boom-called' suppresses nothing on its line")],
            id="another-line",
        ),
        pytest.param('boom("# pyexplain: ignore[boom-called]")\n', [BOOM], id="inside-a-string"),
        pytest.param(
            "boom()  # pyexplain: ignore[boom-caled]\n",
            [
                BOOM,
                (
                    "unused-suppression",
                    1,
                    "A suppression names 'boom-caled', and no page is called so; the closest is 'boom-called'",
                ),
            ],
            id="mistyped",
        ),
        pytest.param(
            "boom()  # pyexplain: ignore\n",
            [BOOM, ("unused-suppression", 1, "A suppression names no page: write ignore[page-name]")],
            id="no-name",
        ),
        pytest.param(
            "x = 1  # pyexplain: ignore[unused-suppression]\n",
            [("unused-suppression", 1, "A suppression names 'unused-suppression', which no comment can suppress")],
            id="itself",
        ),
    ],
)
def test_what_does_not_suppress(tiny: Catalogue, text: str, findings: list[tuple[str, int, str]]) -> None:
    assert told(text, tiny) == findings


def test_of_two_names_only_the_unused_one_is_told_where_it_stands(tiny: Catalogue) -> None:
    (finding,) = found("boom()  # pyexplain: ignore[boom-called, quiet-page]\n", tiny)
    assert finding.title == "A suppression of 'quiet-page' suppresses nothing on its line"
    assert (finding.span.start.column, finding.span.end.column) == (41, 51)


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param(Settings(ignore=("boom-called",)), id="its-page-is-ignored"),
        pytest.param(Settings(ignore=("NameError",)), id="its-exception-is-ignored"),
        pytest.param(Settings(select=("never-closed", "unused-suppression")), id="its-page-is-not-selected"),
        pytest.param(Settings(ignore=("unused-suppression",)), id="not-wanted"),
    ],
)
def test_an_unused_suppression_is_not_told_where_nothing_was_looked_for(tiny: Catalogue, settings: Settings) -> None:
    assert found("x = 1  # pyexplain: ignore[boom-called]\n", tiny, settings) == ()


def test_in_a_file_that_does_not_parse_nothing_is_called_unused(tiny: Catalogue) -> None:
    text = "boom()  # pyexplain: ignore[boom-called]\nf(\n"
    assert told(text, tiny) == [("never-closed", 2, "A bracket stays open")]


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        pytest.param(Settings(select=("boom-called",)), ["never-closed"], id="what-does-not-parse-is-always-told"),
        pytest.param(Settings(ignore=("SyntaxError",)), [], id="unless-it-is-ignored-by-its-exception"),
        pytest.param(Settings(ignore=("never-closed",)), [], id="or-by-its-page"),
    ],
)
def test_selection(tiny: Catalogue, settings: Settings, names: list[str]) -> None:
    assert [one.name for one in found("f(\n", tiny, settings)] == names


def test_a_great_many_comments_take_linear_time(tiny: Catalogue) -> None:
    text = "boom()  # pyexplain: ignore[boom-called]\n" * 2000 + "x = 1  # pyexplain: ignore[boom-called]\n" * 2000
    assert len(found(text, tiny)) == 2000
