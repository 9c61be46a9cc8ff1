"""A file that is changed keeps its mode, its encoding and its line ends, and is changed wholly or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from explain import reading
from explain.checking import writing
from explain.checking.writing import WriteError, rewrite


@pytest.mark.parametrize(
    ("old", "before", "after", "new"),
    [
        pytest.param(b"", "", "x\n", b"x\n", id="an-empty-file"),
        pytest.param(b"a\nb", "a\nb", "a\nc", b"a\nc", id="no-newline-at-the-end-stays-so"),
        pytest.param(b"a\r\nb\r\n", "a\nb\n", "a\nnew\nb\n", b"a\r\nnew\r\nb\r\n", id="windows-line-ends"),
        pytest.param(b"a\rb\r", "a\nb\n", "c\nb\n", b"c\rb\r", id="old-mac-line-ends"),
        pytest.param(
            b"a\r\nb\nc\r\n", "a\nb\nc\n", "a\nb\nx\nc\n", b"a\r\nb\nx\nc\r\n",
            id="mixed-line-ends-stay-where-they-are",
        ),
        pytest.param(b"a\nb\r\nc\n", "a\nb\nc\n", "a\nc\n", b"a\nc\n", id="a-line-goes-with-its-own-end"),
        pytest.param(b"\xef\xbb\xbfa\n", "a\n", "\u00e9\n", b"\xef\xbb\xbf\xc3\xa9\n", id="a-byte-order-mark"),
        pytest.param(
            b"# coding: latin-1\n'\xe9'\n", "# coding: latin-1\n'\u00e9'\n", "# coding: latin-1\n'\u00e9' + '\u00e4'\n",
            b"# coding: latin-1\n'\xe9' + '\xe4'\n", id="another-encoding",
        ),
    ],
)  # fmt: skip
def test_bytes(tmp_path: Path, old: bytes, before: str, after: str, new: bytes) -> None:
    path = tmp_path / "shop.py"
    path.write_bytes(old)
    rewrite(str(path), before, after)
    assert path.read_bytes() == new
    assert reading.decode(new) == after
    assert os.listdir(tmp_path) == ["shop.py"]


def test_mode_and_link_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "shop.py", tmp_path / "link.py"
    path.write_text("a\n", encoding="utf-8")
    path.chmod(0o751)
    link.symlink_to(path)
    rewrite(str(link), "a\n", "b\n")
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "b\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o751


@pytest.mark.parametrize(
    ("data", "before", "after", "why"),
    [
        pytest.param(b"b\n", "a\n", "c\n", "changed while", id="changed-meanwhile"),
        pytest.param(
            b"# coding: ascii\n", "# coding: ascii\n", "# coding: ascii\n'\u00e9'\n", "no character", id="ascii"
        ),
        pytest.param(b"a\n", "a\n", "# coding: latin-1\n'\u00e9'\n", "not read as", id="another-cookie-comes-in"),
    ],
)
def test_left_as_it_was(tmp_path: Path, data: bytes, before: str, after: str, why: str) -> None:
    path = tmp_path / "shop.py"
    path.write_bytes(data)
    with pytest.raises(WriteError, match=why):
        rewrite(str(path), before, after)
    assert path.read_bytes() == data
    assert os.listdir(tmp_path) == ["shop.py"]


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="No such file"):
        rewrite(str(tmp_path / "gone.py"), "a\n", "b\n")


def test_what_goes_wrong_half_way_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "shop.py"
    path.write_text("a\n", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)
    with pytest.raises(WriteError, match="No space left"):
        rewrite(str(path), "a\n", "b\n")
    assert path.read_text(encoding="utf-8") == "a\n"
    assert os.listdir(tmp_path) == ["shop.py"]
