"""Which files a traceback may open, and how their text is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from explain.reading import LARGEST, DiskSources, decode


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "outside.py").write_text("secret = 1\n")
    root = tmp_path / "project"
    (root / "app").mkdir(parents=True)
    (root / "app" / "shop.py").write_text("price = 1\n")
    return root


def test_a_file_under_the_root_is_read_by_its_absolute_name(project: Path) -> None:
    name = str(project / "app" / "shop.py")
    source = DiskSources([str(project)])(name)
    assert source is not None
    assert (source.file, source.text) == (name, "price = 1\n")


def test_a_relative_name_is_tried_against_each_root(project: Path, tmp_path: Path) -> None:
    source = DiskSources([str(tmp_path / "elsewhere"), str(project)])("app/shop.py")
    assert source is not None
    assert source.file == "app/shop.py"


def test_the_working_directory_is_the_root_by_default(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    assert DiskSources()("app/shop.py") is not None
    assert DiskSources()(str(project.parent / "outside.py")) is None


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("../outside.py", id="through the parent folder"),
        pytest.param("app/../../outside.py", id="through the parent folder, deeper"),
        pytest.param("app/../app/shop.py", id="dots are refused even where they stay inside"),
        pytest.param("app\\..\\..\\outside.py", id="dots between backslashes"),
        pytest.param("app", id="a folder"),
        pytest.param("missing.py", id="no such file"),
        pytest.param("", id="no name"),
        pytest.param("<stdin>", id="a name in angle brackets"),
        pytest.param("<frozen runpy>", id="a frozen module"),
        pytest.param("a\0b.py", id="a NUL in the name"),
        pytest.param("\udcff.py\ud800", id="a lone surrogate in the name"),
        pytest.param("x" * 10_000, id="a name that is too long"),
        pytest.param("/etc/passwd", id="an absolute name outside"),
    ],
)
def test_other_names_open_nothing(project: Path, name: str) -> None:
    assert DiskSources([str(project)])(name) is None


def test_a_link_out_of_the_root_is_refused(project: Path) -> None:
    (project / "app" / "link.py").symlink_to(project.parent / "outside.py")
    assert DiskSources([str(project)])("app/link.py") is None


def test_a_link_within_the_root_is_followed(project: Path) -> None:
    (project / "link.py").symlink_to(project / "app" / "shop.py")
    assert DiskSources([str(project)])("link.py") is not None


def test_a_root_reached_through_a_link_is_the_folder_behind_it(project: Path, tmp_path: Path) -> None:
    (tmp_path / "alias").symlink_to(project)
    sources = DiskSources([str(tmp_path / "alias")])
    assert sources(str(project / "app" / "shop.py")) is not None
    assert sources(str(tmp_path / "alias" / "app" / "shop.py")) is not None


def test_a_folder_with_the_same_beginning_is_not_the_root(project: Path, tmp_path: Path) -> None:
    (tmp_path / "project-two").mkdir()
    (tmp_path / "project-two" / "shop.py").write_text("price = 2\n")
    assert DiskSources([str(project)])(str(tmp_path / "project-two" / "shop.py")) is None


@pytest.mark.parametrize("name", ["/proc/self/environ", "/proc/self/cmdline", "/dev/null", "/dev/stdin"])
def test_devices_and_proc_are_refused_even_under_the_root_of_all(name: str) -> None:
    assert DiskSources(["/"])(name) is None


def test_a_named_pipe_does_not_block(project: Path) -> None:
    os.mkfifo(project / "pipe.py")
    assert DiskSources([str(project)])("pipe.py") is None


def test_a_file_over_the_limit_is_left_alone(project: Path) -> None:
    (project / "data.py").write_bytes(b"#" * LARGEST)
    (project / "more.py").write_bytes(b"#" * (LARGEST + 1))
    sources = DiskSources([str(project)])
    assert sources("data.py") is not None
    assert sources("more.py") is None


def test_a_file_is_read_once(project: Path) -> None:
    sources = DiskSources([str(project)])
    first = sources("app/shop.py")
    (project / "app" / "shop.py").write_text("changed = 1\n")
    assert sources("app/shop.py") is first


def test_many_names_do_not_pile_up(project: Path) -> None:
    sources = DiskSources([str(project)])
    for number in range(1000):
        sources(f"missing{number}.py")
    assert len(sources._sources) < 100


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("a = 'é'\n".encode(), "a = 'é'\n", id="UTF-8 by default"),
        pytest.param(b"\xef\xbb\xbfa = 1\n", "a = 1\n", id="byte order mark left out"),
        pytest.param(b"# -*- coding: latin-1 -*-\na = '\xe9'\n", "# -*- coding: latin-1 -*-\na = 'é'\n", id="cookie"),
        pytest.param(
            b"#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n'\xe9'\n",
            "#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n'é'\n",
            id="cookie on the second line",
        ),
        pytest.param(b"a = 1\n# coding: latin-1\n'\xe9'\n", None, id="a cookie below code is a comment"),
        pytest.param(b"\n\n# coding: latin-1\n'\xe9'\n", None, id="a cookie on the third line is a comment"),
        pytest.param(b"'\xe9'\n", None, id="not UTF-8"),
        pytest.param(b"# coding: klingon\n", None, id="an encoding that does not exist"),
        pytest.param(b"# coding: rot13\n", None, id="an encoding that is not of text"),
        pytest.param(b"# coding: punycode\n", None, id="an encoding with a quadratic decoder"),
        pytest.param(b"\xef\xbb\xbf# coding: latin-1\n", None, id="cookie against the byte order mark"),
        pytest.param(b"a\r\nb\rc\n", "a\nb\nc\n", id="newlines of every kind"),
        pytest.param(b"", "", id="empty"),
        pytest.param(b"a\0b", "a\0b", id="a NUL is text"),
    ],
)
def test_decoding(data: bytes, text: str | None) -> None:
    assert decode(data) == text
