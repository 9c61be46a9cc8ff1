"""Capturing whole pages: the same bytes each time, only what changed, and nothing lost when something goes wrong."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from machine import pythons

from explain.records import replace
from explain.workshop.capture import capture, recheck
from explain.workshop.evidence import describe, evidence_path, load_evidence, read_evidence, recorded_versions
from explain.workshop.interpreters import Interpreter
from explain.workshop.introspection import exception_classes
from explain.workshop.pages import Case, CaseFile, PageText
from explain.workshop.running import Limits

FOUND = dict(pythons())
THIS = f"{sys.version_info.major}.{sys.version_info.minor}"
ONE = {THIS: FOUND[THIS]}

PROGRAMS = {
    "NameError/name": "prnt('hello')\n",
    "SyntaxError/bracket": "print(sum([1, 2)\n",
    "KeyError/set-order": "names = {'tea', 'milk', 'sugar', 'salt'}\nraise KeyError(names)\n",
    "ValueError/address": "raise ValueError(f'{object()} {print} {(lambda: 0)}')\n",
    "ZeroDivisionError/thread": (
        "import threading\nthread = threading.Thread(target=lambda: 1 / 0)\nthread.start()\nthread.join()\n"
        "raise ValueError(thread, threading.main_thread())\n"
    ),
    "RecursionError/frames": "def down(n):\n    return down(n + 1)\ndown(0)\n",
    "RecursionError/stack": "value = []\nfor step in range(100_000):\n    value = [value]\nrepr(value)\n",
    "FileNotFoundError/temporary": (
        "import os, tempfile\nfolder = tempfile.mkdtemp()\nopen(os.path.join(folder, 'prices.csv'))\n"
    ),
    "UserWarning/warning": "import os, warnings\nwarnings.warn(f'pid {os.getpid()}')\n",
    "ValueError/asyncio": (
        "import asyncio, gc\n\nasync def bad():\n    raise ValueError('lost')\n\n"
        "async def main():\n    task = asyncio.create_task(bad())\n    await asyncio.sleep(0)\n    del task\n\n"
        "asyncio.run(main())\ngc.collect()\n"
    ),
    "ValueError/unraisable": (
        "class Shop:\n    def __del__(self):\n        raise ValueError('closed')\n\nshop = Shop()\ndel shop\n"
    ),
    "ZeroDivisionError/process": (
        "import multiprocessing\n\ndef work():\n    1 / 0\n\nif __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n    process = multiprocessing.Process(target=work)\n"
        "    process.start()\n    process.join()\n    raise ValueError(process)\n"
    ),
    "Fatal/crash": "import ctypes, faulthandler\nfaulthandler.enable()\nctypes.string_at(0)\n",
    "json/library": "import json\njson.loads('[1, ')\n",
}


def page(name: str, *programs: str, **fields: object) -> PageText:
    """A page whose cases are ``programs``: Broken, Also broken, then Fixed."""
    folder, _, stem = name.partition("/")
    roles = ("broken", "also", "fixed")
    cases = tuple(
        Case(role, 1, (CaseFile("main.py", text, 10),), line=10 * number)
        for number, (role, text) in enumerate(zip(roles, programs, strict=False), 1)
    )
    return replace(PageText(Path(f"corpus/{name}.md"), folder, stem, cases=cases), **fields)


def prepared(root: Path, pythons: dict[str, Interpreter]) -> Path:
    """A folder of evidence whose Pythons are already described, so that only pages are run."""
    for version, python in pythons.items():
        (root / version).mkdir(parents=True)
        (root / version / "INTERPRETER").write_text(describe(python), encoding="utf-8")
        (root / version / "EXCEPTIONS").write_text("BaseException\n", encoding="utf-8")
    return root


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two captures of the same programs under every Python of this machine."""
    pages = [page(name, text) for name, text in PROGRAMS.items()]
    roots = [prepared(tmp_path_factory.mktemp("evidence") / "python", FOUND) for _ in range(2)]
    for root in roots:
        result = capture(pages, root, FOUND)
        assert result.complaints == ()
        assert len(result.written) == len(pages) * len(FOUND)
    return roots[0], roots[1]


def test_two_captures_give_the_same_bytes(twice: tuple[Path, Path]) -> None:
    first, second = map(contents, twice)
    assert first.keys() == second.keys()
    assert {name: second[name] for name in first if first[name] != second[name]} == {}


def test_evidence_names_nothing_of_this_machine(twice: tuple[Path, Path]) -> None:
    paths = [str(Path.home()), *(python.library for python in FOUND.values()), "pyexplain-"]
    for name, text in contents(twice[0]).items():
        assert not [path for path in paths if path.encode() in text], name


@pytest.mark.parametrize("version", list(FOUND))
def test_each_program_fails_as_it_should(twice: tuple[Path, Path], version: str) -> None:
    wanted = {
        "KeyError/set-order": r"KeyError: \{.*\}",
        "ValueError/address": r"<object object at 0x\$ADDRESS> .*<lambda> at 0x\$ADDRESS>",
        "ZeroDivisionError/thread": r"ZeroDivisionError[\s\S]*stopped \$PID\)",
        "RecursionError/stack": r"RecursionError: (maximum recursion|Stack overflow \(used \$SIZE kB\))",
        "FileNotFoundError/temporary": r"'\$HOME/tmp/tmp\$RANDOM/prices.csv'",
        "UserWarning/warning": r"main.py:2: UserWarning: pid \$PID",
        "ValueError/asyncio": r"Task exception was never retrieved[\s\S]*ValueError: lost",
        "ValueError/unraisable": r"Exception ignored [\s\S]*0x\$ADDRESS",
        "ZeroDivisionError/process": r"Process Process-1:[\s\S]*pid=\$PID parent=\$PID",
        "Fatal/crash": r"Fatal Python error: Segmentation fault",
        "json/library": r'File "\$LIB/json/decoder.py", line \d+',
    }
    for name, pattern in wanted.items():
        stderr = read_evidence(twice[0] / version / f"{name}.txt")["Broken"].stderr
        assert re.search(pattern, stderr), f"{name}: {stderr}"


def test_a_capture_from_nothing_describes_the_python(tmp_path: Path) -> None:
    result = capture([page("NameError/name", "prnt(1)\n")], tmp_path, ONE)
    folder = tmp_path / THIS
    assert result.complaints == () and result.unchanged == ()
    assert {path.name for path in result.written} == {"INTERPRETER", "EXCEPTIONS", "name.txt"}
    assert recorded_versions(tmp_path) == {THIS: FOUND[THIS].exact}
    again = capture([page("NameError/name", "prnt(1)\n")], tmp_path, ONE)
    assert again.written == () and again.unchanged == (folder / "NameError" / "name.txt",)


def test_only_what_changed_is_run(tmp_path: Path) -> None:
    root = prepared(tmp_path, ONE)
    one, two = page("NameError/one", "prnt(1)\n"), page("NameError/two", "prnt(2)\n")
    capture([one, two], root, ONE)
    steps: list[tuple[int, int, str]] = []
    changed = page("NameError/two", "totl\n")
    result = capture([one, changed], root, ONE, progress=lambda *step: steps.append(step))
    assert steps == [(1, 1, f"{THIS} NameError/two")]
    assert result.written == (root / THIS / "NameError" / "two.txt",)
    assert result.unchanged == (root / THIS / "NameError" / "one.txt",)


def test_force_runs_everything_and_finds_it_unchanged(tmp_path: Path) -> None:
    root = prepared(tmp_path, ONE)
    one = page("NameError/one", "prnt(1)\n")
    capture([one], root, ONE)
    (root / THIS / "EXCEPTIONS").write_text(exception_classes(FOUND[THIS]), encoding="utf-8")
    labels: list[str] = []
    result = capture([one], root, ONE, force=True, progress=lambda _, __, label: labels.append(label))
    assert sorted(labels) == [f"{THIS} EXCEPTIONS", f"{THIS} NameError/one"]
    assert result.written == () and len(result.unchanged) == 2


def test_broken_cases_keep_both_streams_and_fixed_only_errors(tmp_path: Path) -> None:
    program = "import sys\nprint('out')\nprint('err', file=sys.stderr)\n"
    root = prepared(tmp_path, ONE)
    capture([page("NameError/both", program, program, program)], root, ONE)
    runs = read_evidence(root / THIS / "NameError" / "both.txt")
    assert list(runs) == ["Broken", "Also broken", "Fixed"]
    assert [run.stdout for run in runs.values()] == ["out\n", "out\n", ""]
    assert {run.stderr for run in runs.values()} == {"err\n"}


def test_a_vanished_page_takes_its_evidence_along(tmp_path: Path) -> None:
    root = prepared(tmp_path, ONE)
    one, two = page("NameError/one", "prnt(1)\n"), page("NameError/two", "prnt(2)\n")
    capture([one, two], root, ONE)
    kept = capture([one], root, ONE, complete=False)
    assert kept.removed == () and (root / THIS / "NameError" / "two.txt").exists()
    gone = capture([one], root, ONE)
    assert gone.removed == (root / THIS / "NameError" / "two.txt",)
    assert not gone.removed[0].exists()


def test_a_python_not_at_hand_leaves_its_evidence_alone(tmp_path: Path) -> None:
    root = prepared(tmp_path, ONE)
    capture([page("NameError/one", "prnt(1)\n")], root, ONE)
    before = contents(root)
    result = capture([page("NameError/one", "totl\n")], root, {})
    assert result.written == () and result.complaints == ()
    assert contents(root) == before


def other_release(exact: str) -> dict[str, Interpreter]:
    """This Python under the name of another release."""
    return {THIS: replace(FOUND[THIS], exact=exact)}


def test_a_newer_release_takes_the_folder_over(tmp_path: Path) -> None:
    root = prepared(tmp_path, other_release(f"{THIS}.0"))
    one = page("NameError/one", "prnt(1)\n")
    capture([one], root, other_release(f"{THIS}.0"))
    steps: list[str] = []
    result = capture([one], root, other_release(f"{THIS}.99"), progress=lambda _, __, label: steps.append(label))
    assert sorted(steps) == [f"{THIS} EXCEPTIONS", f"{THIS} NameError/one"]
    assert recorded_versions(root) == {THIS: f"{THIS}.99"}
    assert root / THIS / "NameError" / "one.txt" in result.unchanged, "it prints the same, so no byte changes"


def test_another_build_of_the_release_does_not_sign_what_it_did_not_run(tmp_path: Path) -> None:
    root = prepared(tmp_path, ONE)
    one = page("NameError/one", "prnt(1)\n")
    capture([one], root, ONE)
    before = contents(root)
    capture([one], root, {THIS: replace(FOUND[THIS], build="my own", compiler="Clang 99")})
    assert contents(root) == before


def test_a_newer_release_for_some_pages_says_so_in_them(tmp_path: Path) -> None:
    root = prepared(tmp_path, other_release(f"{THIS}.0"))
    one, two = page("NameError/one", "prnt(1)\n"), page("NameError/two", "prnt(2)\n")
    capture([one, two], root, other_release(f"{THIS}.0"))
    capture([one], root, other_release(f"{THIS}.99"), complete=False)
    assert recorded_versions(root) == {THIS: f"{THIS}.0"}
    assert load_evidence(evidence_path(root, THIS, one)).by == f"{THIS}.99"
    assert load_evidence(evidence_path(root, THIS, two)).by == ""
    capture([one, two], root, other_release(f"{THIS}.99"))
    assert load_evidence(evidence_path(root, THIS, two)).by == ""
    assert recorded_versions(root) == {THIS: f"{THIS}.99"}


def test_an_older_release_captures_only_what_is_missing(tmp_path: Path) -> None:
    root = prepared(tmp_path, other_release(f"{THIS}.50"))
    one, two = page("NameError/one", "prnt(1)\n"), page("NameError/two", "prnt(2)\n")
    capture([one], root, other_release(f"{THIS}.50"))
    result = capture([one, two], root, other_release(f"{THIS}.3"))
    assert result.written == (evidence_path(root, THIS, two),)
    assert load_evidence(evidence_path(root, THIS, two)).by == f"{THIS}.3"
    assert recorded_versions(root) == {THIS: f"{THIS}.50"}


@pytest.mark.parametrize(
    ("program", "fields", "complaint"),
    [
        pytest.param("import time\ntime.sleep(60)\n", {}, "takes too long", id="too long"),
        pytest.param("print('x' * 1_000_000)\n", {}, "prints too much", id="too much"),
        pytest.param("print()\n", {"encoding": "utf-99"}, "cannot be run: unknown encoding", id="no such encoding"),
    ],
)
def test_a_page_that_cannot_be_run_keeps_its_evidence(
    tmp_path: Path, program: str, fields: dict[str, str], complaint: str
) -> None:
    root = prepared(tmp_path, ONE)
    good = page("NameError/one", "prnt(1)\n")
    capture([good], root, ONE)
    before = contents(root)
    bad = replace(good, cases=(replace(page("NameError/one", program).cases[0], **fields),))
    result = capture([bad], root, ONE, limits=Limits(seconds=0.7))
    assert [(one.file, one.line, one.stage) for one in result.complaints] == [(good.path, 10, 9)]
    assert f"Broken under Python {THIS} {complaint}" in result.complaints[0].text
    assert contents(root) == before


def test_verify_complains_of_what_differs_from_run_to_run(tmp_path: Path) -> None:
    root = prepared(tmp_path, ONE)
    steady = page("NameError/one", "prnt(1)\n")
    chancy = page("NameError/two", "import os\nraise NameError(os.urandom(8).hex())\n")
    result = capture([steady, chancy], root, ONE, verify=True)
    assert [complaint.file for complaint in result.complaints] == [chancy.path]
    assert re.search(
        r"differs from run to run: `NameError: \w{16}`, then `NameError: \w{16}`", str(result.complaints[0])
    )
    assert result.written == (root / THIS / "NameError" / "one.txt",)


def test_a_broken_python_is_left_out(tmp_path: Path) -> None:
    broken = tmp_path / "python3.8"
    broken.write_text("#!/bin/sh\necho 'Fatal Python error: init_fs_encoding' >&2\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    root = prepared(tmp_path / "python", ONE)
    pythons = {"3.8": Interpreter("3.8", "3.8.1", str(broken)), "3.9": Interpreter("3.9", "3.9.1", "/nowhere"), **ONE}
    result = capture([page("NameError/one", "prnt(1)\n")], root, pythons)
    assert [str(complaint.file) for complaint in result.complaints] == ["/nowhere", str(broken)]
    assert "left out: Fatal Python error: init_fs_encoding [exit 1]" in result.complaints[1].text
    assert result.written == (root / THIS / "NameError" / "one.txt",)
    assert sorted(path.name for path in root.iterdir()) == [THIS]


def test_recheck_is_silent_when_all_is_well(tmp_path: Path) -> None:
    root = prepared(tmp_path, ONE)
    pages = [page("NameError/one", "prnt(1)\n"), page("NameError/retired")]
    capture(pages, root, ONE)
    assert recheck(pages, root) == ()
    assert recheck(pages, root, ONE, sample=None) == ()


def test_recheck_finds_what_does_not_agree(tmp_path: Path) -> None:
    root = prepared(tmp_path, ONE)
    one, two, three, four = (page(f"NameError/{name}", "prnt(1)\n") for name in ("one", "two", "three", "four"))
    capture([one, two, three, four], root, ONE)
    evidence_path(root, THIS, two).unlink()
    evidence_path(root, THIS, three).write_text("nonsense\n", encoding="utf-8")
    changed = page("NameError/four", "prnt(4)\n")
    found = [(complaint.file.name, complaint.text) for complaint in recheck([two, three, changed], root)]
    assert [name for name, _ in found] == ["one.txt", "two.md", "three.txt", "four.md"]
    for (_, text), part in zip(
        found, ("without a page", "never captured", "not readable", "changed since"), strict=True
    ):
        assert part in text
    assert {complaint.stage for complaint in recheck([two, three, changed], root)} == {9}


def test_recheck_runs_a_sample_again(tmp_path: Path) -> None:
    root = prepared(tmp_path, ONE)
    pages = [page(f"NameError/{name}", "prnt(1)\n") for name in ("one", "two", "three", "four")]
    capture(pages, root, ONE)
    for one in pages[2:]:
        path = evidence_path(root, THIS, one)
        path.write_text(path.read_text(encoding="utf-8").replace("prnt", "pront"), encoding="utf-8")
    assert recheck(pages, root, ONE) == (), "nothing is run unless asked for"
    assert [one.file.name for one in recheck(pages, root, ONE, sample=2)] == ["three.md"]
    assert [one.file.name for one in recheck(pages, root, ONE, sample=None)] == ["three.md", "four.md"]
    assert recheck(pages, root, other_release(f"{THIS}.99"), sample=None) == (), "only the very release is compared"


def test_exceptions_are_listed_as_tracebacks_print_them() -> None:
    lines = exception_classes(FOUND[THIS]).splitlines()
    assert lines == sorted(set(lines))
    assert {
        "BaseException",
        "KeyboardInterrupt < BaseException",
        "ModuleNotFoundError < ImportError < Exception",
        "json.decoder.JSONDecodeError < ValueError < Exception",
        "subprocess.TimeoutExpired < subprocess.SubprocessError < Exception",
        "io.UnsupportedOperation < OSError < ValueError < Exception",
        "RuntimeWarning < Warning < Exception",
        "concurrent.futures.process._RemoteTraceback < Exception",
    } <= set(lines)
    assert not [line for line in lines if line.startswith(("test.", "idlelib.", "__main__.")) or "<locals>" in line]
