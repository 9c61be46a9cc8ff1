"""Messages that a test keeps in a file beside it, as syrupy, pytest-snapshot and ApprovalTests lay them out.

The layouts are what these tools write (syrupy 5, pytest-snapshot 0.9, ApprovalTests 14).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from explain.catalogue import Catalogue
from explain.checking.cache import Cache
from explain.checking.discovery import Found
from explain.checking.files import Checked, check_file
from explain.checking.running import Runner
from explain.checking.settings import Settings
from explain.drift import DEFAULT_TARGETS
from explain.explanation import Finding

SIZES = "too many values to unpack (expected 2)"
TEST = """\
import subprocess
from pathlib import Path

import pytest
from approvaltests import verify
from inline_snapshot import snapshot as inline

HERE = Path(__file__).parent


def test_sizes(snapshot):
    with pytest.raises(ValueError) as info:
        one, two = 1, 2, 3
    {}
"""
AMBR = """\
# serializer version: 1
# name: TestShop.test_sizes
  'another test'
# ---
# name: test_sizes
  {}
# ---
"""
MANY = """\
# serializer version: 1
# name: test_sizes
  'tea'
# ---
# name: test_sizes.1
  '''
  Traceback (most recent call last):
    File "shop.py", line 1, in <module>
      one, two = 1, 2, 3
  ValueError: too many values to unpack (expected 2)
  '''
# ---
"""


def findings(folder: Path, line: str, file: str, text: str, catalogue: Catalogue) -> list[Finding]:
    (folder / "pyproject.toml").write_text("", encoding="utf-8")
    (folder / "test_shop.py").write_text(TEST.format(line), encoding="utf-8")
    if file:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    settings = Settings(select=("message-drift",), target_versions=DEFAULT_TARGETS, root=str(folder))
    return list(check_file(str(folder / "test_shop.py"), catalogue, settings).findings)


@pytest.mark.parametrize(
    ("line", "file", "text", "command"),
    [
        pytest.param(
            "assert str(info.value) == snapshot", "__snapshots__/test_shop.ambr", AMBR.format(repr(SIZES)),
            "pytest --snapshot-update", id="syrupy",
        ),
        pytest.param(
            "assert info.value == snapshot", "__snapshots__/test_shop.ambr", AMBR.format(f"ValueError({SIZES!r})"),
            "pytest --snapshot-update", id="syrupy, the error itself",
        ),
        pytest.param(
            "assert 'tea' == snapshot\n    done = subprocess.run(['python', 'shop.py'], stderr=-1, text=True)\n"
            "    assert done.stderr == snapshot",
            "__snapshots__/test_shop.ambr", MANY, "pytest --snapshot-update", id="syrupy, the second of a test",
        ),
        pytest.param(
            "snapshot.assert_match(str(info.value), 'sizes.txt')", "snapshots/test_shop/test_sizes/sizes.txt", SIZES,
            "pytest --snapshot-update", id="pytest-snapshot",
        ),
        pytest.param(
            "verify(str(info.value))", "test_shop.test_sizes.approved.txt", f"{SIZES}\n", "", id="ApprovalTests"
        ),
        pytest.param(
            "assert str(info.value) == (HERE / 'data' / 'sizes.txt').read_text()", "data/sizes.txt", SIZES, "",
            id="a file that is read",
        ),
        pytest.param(
            f"assert str(info.value) == inline({SIZES!r})", "", "", "pytest --inline-snapshot=fix", id="inline-snapshot"
        ),
    ],
)  # fmt: skip
def test_a_kept_message_is_found_and_its_tool_named(
    line: str, file: str, text: str, command: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    (finding,) = findings(tmp_path, line, file, text, catalogue)
    assert dict(finding.bindings)["fails_on"] == "3.14, 3.15"
    assert finding.fix is None
    assert (f"`{file}`" if file else "inline snapshot") in finding.guidance.what
    assert f"`{command}`" in finding.guidance.do if command else "writes" not in finding.guidance.do


@pytest.mark.parametrize(
    ("line", "file", "text"),
    [
        pytest.param("assert str(info.value) == snapshot", "", "", id="no file"),
        pytest.param("assert str(info.value) == snapshot", "__snapshots__/test_shop.ambr", "\0#", id="no snapshots"),
        pytest.param(
            "assert str(info.value) == snapshot", "__snapshots__/test_shop.ambr", AMBR.format("'sold out'"),
            id="another text",
        ),
        pytest.param(
            "for _ in '12':\n        assert str(info.value) == snapshot", "__snapshots__/test_shop.ambr",
            AMBR.format(repr(SIZES)), id="in a loop, which of many is not known",
        ),
        pytest.param(
            "assert str(info.value) == (HERE.parent / 'sizes.txt').read_text()", "../sizes.txt", SIZES,
            id="a file outside the folder",
        ),
        pytest.param(
            "assert str(info.value) == (HERE / name()).read_text()", "sizes.txt", SIZES, id="a name that is not plain"
        ),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_left_alone(
    line: str, file: str, text: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    (tmp_path / "shop").mkdir()
    assert findings(tmp_path / "shop", line, file, text, catalogue) == []


def test_a_kept_answer_is_given_up_when_the_file_beside_changes(tmp_path: Path, catalogue: Catalogue) -> None:
    file = "__snapshots__/test_shop.ambr"
    findings(tmp_path, "assert str(info.value) == snapshot", file, AMBR.format(repr(SIZES)), catalogue)

    def names() -> list[str]:
        settings = Settings(select=("message-drift",), target_versions=DEFAULT_TARGETS, root=str(tmp_path))
        [result] = Runner(catalogue, settings, Cache(settings), jobs=1).check([Found(str(tmp_path / "test_shop.py"))])
        assert isinstance(result, Checked)
        return [one.stem for one in result.findings]

    assert names() == ["message-drift"]
    (tmp_path / file).write_text(AMBR.format("'sold out'"), encoding="utf-8")
    assert names() == []
    (tmp_path / file).write_text(AMBR.format(repr(SIZES)), encoding="utf-8")
    assert names() == ["message-drift"]
