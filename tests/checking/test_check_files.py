"""Files that cannot be checked are findings; whatever stands in a file, nothing is raised."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explain.catalogue import Catalogue
from explain.checking.files import LARGEST, Checked, check_bytes, check_file
from explain.checking.settings import Settings
from explain.source import Source


def told(checked: Checked) -> list[tuple[str, str, int, int]]:
    return [(one.name, one.title, one.span.start.line, one.span.start.column) for one in checked.findings]


@pytest.mark.parametrize(
    ("data", "name", "title", "line", "column"),
    [
        pytest.param(
            b"x = 1\ny = '\xe4'\n", "undecodable-file", "The file cannot be decoded: byte 0xe4 is not utf-8", 2, 5,
            id="latin-1",
        ),
        pytest.param(
            b"# coding: ascii\r\n\r\nx = '\xc3\xa4'\r\n", "undecodable-file",
            "The file cannot be decoded: byte 0xc3 is not ascii", 3, 5, id="another-encoding-and-newline",
        ),
        pytest.param(
            b"# coding: elvish\n", "undecodable-file", "The file cannot be decoded: unknown encoding: elvish", 1, 0,
            id="an-encoding-that-nobody-knows",
        ),
        pytest.param(
            b"\xff\xfex\x00", "undecodable-file", "The file cannot be decoded: byte 0xff is not utf-8", 1, 0,
            id="utf-16",
        ),
        pytest.param(
            b"#" * (LARGEST + 1), "too-large-file", "The file is too large to check: more than 10,000,000 bytes", 1, 0,
            id="enormous",
        ),
        pytest.param(
            b"x = " + b"-" * 100_000 + b"1\n", "too-deeply-nested",
            "The code is nested too deeply for Python's parser", 1, 0, id="the-parser's-stack",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_checked(tiny: Catalogue, data: bytes, name: str, title: str, line: int, column: int) -> None:
    assert told(check_bytes(data, "shop.py", tiny, Settings())) == [(name, title, line, column)]


def test_a_tree_deeper_than_the_stack_is_told_or_read_as_the_stack_allows(tiny: Catalogue) -> None:
    data = b"x = a" + b".b" * 200_000 + b"\n"
    names = [one.name for one in check_bytes(data, "shop.py", tiny, Settings()).findings]
    assert names in ([], ["too-deeply-nested"])


def test_it_is_told_whatever_is_selected_but_not_where_it_is_ignored(tiny: Catalogue) -> None:
    assert told(check_bytes(b"\xff", "shop.py", tiny, Settings(select=("boom-called",))))
    assert not told(check_bytes(b"\xff", "shop.py", tiny, Settings(ignore=("undecodable-file",))))


def test_a_file_in_its_own_encoding_is_read(tiny: Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "shop.py"
    file.write_bytes("# coding: latin-1\r\nboom('ä')\r\n".encode("latin-1"))
    checked = check_file(str(file), tiny, Settings())
    assert told(checked) == [("boom-called", "`boom` is called", 2, 0)]
    assert checked.source == Source(str(file), "# coding: latin-1\nboom('ä')\n")


def test_a_file_that_is_gone(tiny: Catalogue) -> None:
    assert told(check_file("gone.py", tiny, Settings())) == [
        ("unreadable-file", "The file cannot be read: No such file or directory", 1, 0)
    ]


def test_a_name_that_no_file_system_takes(tiny: Catalogue) -> None:
    (finding,) = check_file("a\0b.py", tiny, Settings()).findings
    assert finding.name == "unreadable-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_not_waited_for(tiny: Catalogue, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    assert told(check_file(str(tmp_path / "pipe.py"), tiny, Settings())) == [
        ("unreadable-file", "The file cannot be read: not a regular file", 1, 0)
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x = 'a\0b'\n", id="a-null-byte"),
        pytest.param("x = (\n", id="cut-off"),
        pytest.param("\t x\n\tx\n        x\n", id="tabs-and-blanks"),
        pytest.param("(" * 300 + ")" * 300, id="more-brackets-than-the-parser-takes"),
    ],
)
def test_a_file_that_does_not_parse_is_one_finding_with_python_s_words(tiny: Catalogue, text: str) -> None:
    (finding,) = check_bytes(text.encode(), "shop.py", tiny, Settings()).findings
    assert finding.entry.startswith("SyntaxError/") or finding.entry.startswith(("IndentationError/", "TabError/"))
    assert finding.message


def test_an_empty_file_is_clean(tiny: Catalogue) -> None:
    assert check_bytes(b"", "shop.py", tiny, Settings()).findings == ()


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_nothing_is_raised_whatever_stands_in_a_file(data: bytes) -> None:
    from explain.catalogue import PageStore, read_catalogue

    empty = read_catalogue(b'{"folders": {}, "exceptions": {}, "bases": {}, "stems": {}}\n', PageStore(data=b"2\n{}"))
    for finding in check_bytes(data, "shop.py", empty, Settings()).findings:
        assert finding.span.start <= finding.span.end
        assert finding.title
