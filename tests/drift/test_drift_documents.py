"""Errors shown in documents and docstrings, in words that a target Python does not print."""

from __future__ import annotations

from pathlib import Path

import pytest

from explain.catalogue import Catalogue, load_catalogue
from explain.checking.doctest_flags import doctest_flags
from explain.checking.findings import findings_in
from explain.checking.fixing import repaired
from explain.checking.settings import Settings, settings_for
from explain.drift import find, find_in_document
from explain.explanation import Finding
from explain.rendering.finding_places import harmless
from explain.source import Source

EXAMPLE = """\
>>> one, two = 1, 2, 3
Traceback (most recent call last):
    ...
ValueError: too many values to unpack (expected 2)
"""
TRACEBACK = """\
Traceback (most recent call last):
  File "shop.py", line 3, in <module>
    one, two = 1, 2, 3
ValueError: too many values to unpack (expected 2)
"""
SHELF = '''\
class Shelf:
    """A shelf.

    {}
    """
'''


@pytest.fixture(scope="module")
def corpus() -> Catalogue:
    return load_catalogue()


def shown(text: str, corpus: Catalogue, *targets: str, name: str = "README.md") -> list[Finding]:
    return list(find_in_document(Source(name, text), corpus, targets))


def indented(text: str) -> str:
    return text.replace("\n", "\n    ").rstrip()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(f"# Shop\n\n```pycon\n{EXAMPLE}```\n", 7, id="an example in a fence"),
        pytest.param(f"# Shop\n\n{EXAMPLE}\nThe end.\n", 6, id="an example alone"),
        pytest.param(f"Shop\n====\n\n::\n\n    {indented(EXAMPLE)}\n", 9, id="an example, indented"),
        pytest.param(f"# Shop\n\n```console\n$ python shop.py\n{TRACEBACK}```\n", 8, id="a transcript"),
        pytest.param(f"Shop::\n\n    {indented(TRACEBACK)}\n\nThe end.\n", 6, id="a traceback, indented"),
    ],
)
def test_what_the_newest_target_prints_otherwise_is_found(text: str, line: int, corpus: Catalogue) -> None:
    (finding,) = shown(text, corpus)
    assert (finding.name, finding.span.start.line, finding.span.end.line) == ("transcript-drift", line, line)
    assert dict(finding.bindings)["fails_on"] == "3.14, 3.15"
    assert text.split("\n")[line - 1].strip() == "ValueError: too many values to unpack (expected 2)"


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        pytest.param(TRACEBACK, ("3.9", "3.13"), id="what every target prints"),
        pytest.param(TRACEBACK.replace("(expected 2)", "(expected 2, got 3)"), (), id="what the newest target prints"),
        pytest.param(EXAMPLE.replace("3\n", "3  # doctest: +IGNORE_EXCEPTION_DETAIL\n", 1), (), id="the class alone"),
        pytest.param(EXAMPLE.replace("3\n", "3  # doctest: +SKIP\n", 1), (), id="an example that is not run"),
        pytest.param(TRACEBACK.replace("ValueError", "shop.SoldError"), (), id="a class of the project"),
        pytest.param(TRACEBACK.replace("too many", "far too many"), (), id="a message of the project"),
        pytest.param(TRACEBACK.replace("ValueError", "Exception"), (), id="any exception"),
        pytest.param("ValueError: too many values to unpack (expected 2)\n", (), id="no traceback"),
        pytest.param(">>> shop\nTraceback (most recent call last):\n  oops\n  >>> bad\n", (), id="no layout"),
    ],
)
def test_what_is_right_or_not_pythons_own_is_left_alone(text: str, targets: tuple[str, ...], corpus: Catalogue) -> None:
    assert shown(text, corpus, *targets) == []


def test_a_class_that_is_printed_by_another_name_is_found(corpus: Catalogue) -> None:
    text = TRACEBACK.replace("ValueError: too many values to unpack (expected 2)", "re.error: nothing to repeat")
    assert [dict(one.bindings)["fails_on"] for one in shown(text, corpus)] == ["3.13, 3.14, 3.15"]
    assert shown(text, corpus, "3.9", "3.12") == []


def test_a_document_is_a_warning_and_its_repair_is_only_shown(corpus: Catalogue) -> None:
    source = Source("README.md", EXAMPLE)
    (finding,) = findings_in(source, corpus, Settings())
    assert harmless(finding)
    assert finding.fix is not None and finding.fix.applicability == "display"
    assert repaired(source, corpus, Settings(), unsafe=True).source.text == EXAMPLE
    assert findings_in(source, corpus, Settings(ignore=("transcript-drift",))) == ()


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        pytest.param("'''\n{}'''\n", "", id="of the module"),
        pytest.param(SHELF, "    ", id="of a class"),
        pytest.param("def shop():\n    r'''\n    {}\n    '''\n", "    ", id="of a function, raw"),
    ],
)
def test_an_example_in_a_docstring_is_found_and_repaired_once(lines: str, first: str, corpus: Catalogue) -> None:
    text = lines.format(indented(EXAMPLE) if first else EXAMPLE)
    (finding,) = find(Source("shop.py", text), corpus, ())
    assert (finding.name, dict(finding.bindings)["fails_on"]) == ("message-drift", "3.14, 3.15")
    once = repaired(Source("shop.py", text), corpus, Settings(), unsafe=False).source.text
    assert once == text.replace("= 1, 2, 3", "= 1, 2, 3  # doctest: +IGNORE_EXCEPTION_DETAIL")
    assert list(find(Source("shop.py", once), corpus, ())) == []


def test_an_option_is_added_to_those_there_are(corpus: Catalogue) -> None:
    text = "'''\n" + EXAMPLE.replace("3\n", "3  # doctest: +ELLIPSIS\n", 1) + "'''\n"
    once = repaired(Source("shop.py", text), corpus, Settings(), unsafe=False).source.text
    assert once == text.replace("+ELLIPSIS", "+ELLIPSIS, +IGNORE_EXCEPTION_DETAIL")


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(EXAMPLE.replace("(expected 2)", "(expected ...)"), id="dots that take the new words too"),
        pytest.param(EXAMPLE.replace("ValueError", "shop.SoldError"), id="a class of the project"),
        pytest.param(EXAMPLE.replace("ValueError", "Value\\x45rror"), id="an escape in the line"),
    ],
)
def test_an_example_that_is_not_certain_is_left_alone(example: str, corpus: Catalogue) -> None:
    assert list(find(Source("shop.py", f"'''\n{example}'''\n"), corpus, ("3.9", "3.15"))) == []


def test_a_text_that_the_file_raises_itself_is_left_alone(corpus: Catalogue) -> None:
    text = f"'''\n{EXAMPLE}'''\nraise ValueError('too many values to unpack (expected 2)')\n"
    assert list(find(Source("shop.py", text), corpus, ())) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param("pytest.ini", "[pytest]\ndoctest_optionflags = ELLIPSIS IGNORE_EXCEPTION_DETAIL\n", id="one line"),
        pytest.param(
            "setup.cfg", "[tool:pytest]\ndoctest_optionflags =\n    ELLIPSIS\n    IGNORE_EXCEPTION_DETAIL\n", id="lines"
        ),
        pytest.param(
            "pyproject.toml",
            '[tool.pytest.ini_options]\ndoctest_optionflags = [\n  "ELLIPSIS",\n  "IGNORE_EXCEPTION_DETAIL",\n]\n',
            id="a list",
        ),
    ],
)
def test_the_flags_of_the_project_count(file: str, text: str, tmp_path: Path, corpus: Catalogue) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    (tmp_path / "pack").mkdir()
    assert doctest_flags(str(tmp_path / "pack")) == ("ELLIPSIS", "IGNORE_EXCEPTION_DETAIL")
    settings = settings_for([str(tmp_path / "pack")])
    assert findings_in(Source("shop.py", f"'''\n{EXAMPLE}'''\n"), corpus, settings) == ()


def test_no_flags_where_no_file_sets_them(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_bytes(b"\xff\xfe[metadata]\nname = shop\n")
    assert doctest_flags(str(tmp_path)) == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Traceback (most recent call last):\n" * 20_000, 0, id="headers alone"),
        pytest.param(">>> " + "x\n>>> " * 20_000 + "Traceback (most recent call last):\n", 0, id="prompts"),
        pytest.param("Traceback (most recent call last):\n" + "  File\n" * 50_000, 0, id="an endless stack"),
        pytest.param("```\n" * 50_000 + TRACEBACK, 1, id="fences"),
        pytest.param(EXAMPLE * 500, 500, id="many examples"),
    ],
)
def test_texts_of_any_size_are_read_to_their_end(text: str, count: int, corpus: Catalogue) -> None:
    assert len(shown(text, corpus)) == count


USAGE = "usage: shop [-h] [--mode {{fast,slow}}]\nshop: error: argument --mode: invalid choice: {}\n"
TABLE = """\
- code: "one, two = 1, 2, 3"
  error: "ValueError: too many values to unpack (expected 2)"
- code: int([])
  raises: TypeError
  match: "argument must be a string, a bytes-like object or a number, not 'list'"
"""
CRAM = "Selling fails:\n\n  $ python shop.py\n  {}  [1]\n"


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        pytest.param("shop.t", CRAM.format(TRACEBACK.replace("\n", "\n  ").rstrip(" ")), [7], id="cram"),
        pytest.param("shop.out", TRACEBACK, [4], id="expected output"),
        pytest.param("cases.yaml", TABLE, [2, 5], id="a table in YAML"),
        pytest.param(
            "cases.toml", '[[case]]\nraises = "TypeError"\nmatch = "argument of type \'int\' is not iterable"\n', [3],
            id="a table in TOML",
        ),
        pytest.param("README.md", USAGE.format("'x' (choose from fast, slow)"), [2], id="what argparse printed"),
        pytest.param(
            "README.md", "optional arguments:\n  -h, --help  show this help message and exit\n", [1], id="its help"
        ),
    ],
)  # fmt: skip
def test_files_of_expected_output_are_read(name: str, text: str, lines: list[int], corpus: Catalogue) -> None:
    found = findings_in(Source(name, text), corpus, Settings())
    assert [(one.name, one.span.start.line) for one in found] == [("transcript-drift", line) for line in lines]
    assert all(one.fix is None for one in found)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("README.md", USAGE.format("'x' (choose from 'fast', 'slow')"), id="the choices of the newest"),
        pytest.param("README.md", "error: invalid choice: 'x' (choose from fast, slow)\n", id="not argparse"),
        pytest.param("README.md", "optional arguments:\n  a list of names\n", id="no help of argparse"),
        pytest.param("cases.yaml", TABLE.replace("Error", "Trouble"), id="classes of the project"),
        pytest.param("cases.md", TABLE, id="a table in prose"),
        pytest.param("cases.yaml", "match: \"argument of type 'int' is not iterable\"\n", id="no class"),
        pytest.param(
            "cases.yaml", "raises: TypeError\nother:\n  match: \"argument of type 'int' is not iterable\"\n",
            id="a class of another row",
        ),
        pytest.param("cases.json", "{" * 3_000, id="brackets alone"),
        pytest.param("cases.yaml", "error: '" * 3_000, id="quotes alone"),
    ],
)  # fmt: skip
def test_rows_and_lines_that_are_not_certain_are_left_alone(name: str, text: str, corpus: Catalogue) -> None:
    assert findings_in(Source(name, text), corpus, Settings()) == ()
