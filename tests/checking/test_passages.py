"""The Python in Markdown and reStructuredText: where it stands, what is told of it, what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from explain.catalogue import Catalogue
from explain.checking.passages import MARKDOWN, RESTRUCTURED, findings_in_text, passages
from explain.checking.settings import Settings
from explain.explanation import Finding
from explain.proving import edited
from explain.source import Source

TEA = 'cup = "🍵"; names = ["Ada"].sort(); print(names[0])'


def found(text: str, catalogue: Catalogue, name: str = "shop.md", **settings: object) -> tuple[Finding, ...]:
    kind = RESTRUCTURED if name.endswith(".rst") else MARKDOWN
    return findings_in_text(Source(name, text), kind, catalogue, Settings(**settings))  # type: ignore[arg-type]


def code(text: str, kind: str = MARKDOWN) -> list[list[str]]:
    """The programs in ``text``, line by line."""
    return [[row.text for row in one] for one in passages(Source("shop", text), kind)]


class TestWhereCodeStands:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("```python\nx = 1\n```\n", id="fence"),
            pytest.param("~~~py\nx = 1\n~~~\n", id="tildes"),
            pytest.param("````python\nx = 1\n````\n", id="a longer fence"),
            pytest.param("```{.python .numberLines}\nx = 1\n```\n", id="pandoc's attributes"),
            pytest.param("```Python title='tea'\nx = 1\n```\n", id="a capital, and more words"),
            pytest.param("1. tea\n\n   ```python\n   x = 1\n   ```\n", id="in a list"),
            pytest.param(">>> x = 1\n", id="prompt"),
            pytest.param("    >>> x = 1\n", id="a prompt that is indented"),
        ],
    )
    def test_in_markdown(self, text: str) -> None:
        assert code(text) == [["x = 1"]]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(".. code-block:: python\n\n   x = 1\n", id="code-block"),
            pytest.param(".. code:: py\n   :number-lines: 5\n   :name: tea\n\n   x = 1\n\nTea.\n", id="options"),
            pytest.param("* tea\n\n  .. sourcecode:: python3\n\n     x = 1\n\n  more\n", id="in a list"),
            pytest.param(".. testcode::\n\n   x = 1\n", id="testcode"),
        ],
    )
    def test_in_restructured_text(self, text: str) -> None:
        assert [[line for line in one if line.strip()] for one in code(text, RESTRUCTURED)] == [["x = 1"]]

    @pytest.mark.parametrize(
        "text",
        [
            "```\nx = 1\n```\n", "```pythonic\nx = 1\n```\n", "```python\n\n```\n", "```python\nx = 1\n",
            "> ```python\n> x\n> ```\n", "x = 1\n", "    x = 1\n", "",
        ],
    )  # fmt: skip
    def test_nowhere(self, text: str) -> None:
        assert code(text) == []

    def test_a_fence_inside_another_is_text(self) -> None:
        assert code("````markdown\n```python\nx = (\n```\n````\n") == []

    def test_all_examples_are_one_program_and_each_block_is_its_own(self) -> None:
        text = ">>> x = 1\n>>> for y in 'a':\n...     y\n'a'\n\n```python\nz = 1\n```\n```py\nz = 2\n```\n"
        assert code(text) == [["x = 1", "for y in 'a':", "    y"], ["z = 1"], ["z = 2"]]


def test_places_are_those_of_the_text(catalogue: Catalogue) -> None:
    text = f"- tea\n  ```python\n  {TEA}\n  ```\n"
    (finding,) = found(text, catalogue)
    assert Source("shop.md", text).segment(finding.span) == "names[0]"
    assert finding.span.file == "shop.md"
    (related,) = finding.related
    assert "sort" in Source("shop.md", text).segment(related.span)


def test_a_fix_changes_the_code_where_it_stands(catalogue: Catalogue) -> None:
    text = f"Tea:\n\n>>> {TEA}\n"
    (finding,) = found(text, catalogue)
    assert finding.fix is not None
    assert edited(Source("shop.md", text), finding.fix.edits) == text.replace('["Ada"].sort()', 'sorted(["Ada"])')


@pytest.mark.parametrize(
    "settings",
    [
        {"ignore": ("AttributeError", "TypeError")},
        {"per_file_ignores": (("*.md", ("ALL", "none-from-in-place-method")),)},
    ],
)
def test_settings_count_for_the_file_as_it_is_called(catalogue: Catalogue, settings: dict[str, object]) -> None:
    assert found(f"```python\n{TEA}\n```\n", catalogue, **settings) == ()


def test_a_comment_silences(catalogue: Catalogue) -> None:
    text = f"```python\n{TEA}  # pyexplain: ignore[none-from-in-place-method]\n```\n"
    assert found(text, catalogue) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("```python\nx = [1, 2)\n```\n" * 5_000, id="many blocks"),
        pytest.param(">>> x = [1)\n" * 50_000, id="many examples"),
        pytest.param("`" * 300_000, id="a long fence"),
        pytest.param(">>> x  # doctest:" * 50_000, id="many options"),
        pytest.param(">>> x\n" + "Error" * 100_000, id="a long error"),
        pytest.param(">>> \x00\ud83c\n```python\n\x00\n```\n", id="no text at all"),
    ],
)
def test_any_text_is_answered(catalogue: Catalogue, text: str) -> None:
    assert len(found(text, catalogue)) <= 200


def test_our_own_pages_show_what_they_say(catalogue: Catalogue) -> None:
    """A page's Broken fails as the page says, for a page whose error is certain."""
    page = Path(__file__).parents[2] / "corpus" / "SyntaxError" / "bracket-never-closed.md"
    names = {one.name for one in found(page.read_text(encoding="utf-8"), catalogue)}
    assert "bracket-never-closed" in names
