"""While an error is explained, nothing is fetched, started or imported, and only names near the program are looked at.

The interpreter itself says what was done: an audit hook notes each file opened, each folder listed, each import.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

EXPLAIN = """
import json, sys
from explain.catalogue import load_catalogue
from explain.explaining import Explainer
from explain.reading import DiskSources
from explain.tracebacks import parse
catalogue = load_catalogue()
root, text = sys.argv[1], sys.stdin.read()
noted = []
def note(event, given):
    if event in ("open", "os.listdir", "os.scandir", "import", "exec", "compile"):
        noted.append((event, str(given[0])))
    elif event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "urllib.")):
        noted.append((event, ""))
sys.addaudithook(note)
entries = [one.entry for error in parse(text) for one in Explainer(catalogue, DiskSources([root])).explain(error)]
print(json.dumps([entries, list(noted)]))
"""

HARMLESS = ("open", "os.listdir", "os.scandir", "import", "exec", "compile")
"""What may happen at all; of which files and folders, is asked besides. Our own modules are loaded by ``exec``."""

TRAP = "import pathlib\npathlib.Path(__file__).with_name('RAN').touch()\n"


def looked_at(root: Path, text: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The pages that answer ``text`` with ``root`` as the only root, and what the interpreter noted meanwhile."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", EXPLAIN, str(root)],
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    entries, noted = json.loads(done.stdout)
    return entries, [tuple(one) for one in noted]


def failed(file: Path, line: str, error: str) -> str:
    return f'Traceback (most recent call last):\n  File "{file}", line 1, in <module>\n    {line}\n{error}\n'


CASES = {
    "installed elsewhere": ("import tea_prices", "ModuleNotFoundError: No module named 'tea_prices'"),
    "misspelled": ("import pricse", "ModuleNotFoundError: No module named 'pricse'"),
    "hidden": ("random.randint(1, 6)", "AttributeError: module 'random' has no attribute 'randint'"),
    "not there": ("open('list.txt')", "FileNotFoundError: [Errno 2] No such file or directory: 'list.txt'"),
    "outside": (
        "open('../secret/list.txt')",
        "FileNotFoundError: [Errno 2] No such file or directory: '../secret/list.txt'",
    ),
    "namespace": ("from google.protobuf import message", "ModuleNotFoundError: No module named 'google'"),
}


@pytest.mark.parametrize("case", CASES)
def test_names_near_the_program_are_all_that_is_looked_at(case: str, tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    packages = shop / ".venv" / "lib" / "python3.9" / "site-packages" / "tea_prices"
    packages.mkdir(parents=True)
    for file in (packages / "__init__.py", shop / "prices.py", shop / "random.py", shop / "lists.txt"):
        file.write_text(TRAP)
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "lists.txt").touch()
    line, error = CASES[case]
    (shop / "main.py").write_text(f"{line}\n{TRAP}")
    entries, noted = looked_at(shop, failed(shop / "main.py", line, error))
    own = (str(shop), str(ROOT), sys.prefix, sys.base_prefix, str(Path(os.__file__).parent))
    assert entries and entries[0], "some page answers"
    assert not list(tmp_path.rglob("RAN")), "a file of the reader's ran"
    assert [event for event, _ in noted if event not in HARMLESS] == []
    assert {name for event, name in noted if event == "import"}.isdisjoint(("tea_prices", "prices", "pricse", "shop"))
    assert [name for event, name in noted if event in ("os.listdir", "os.scandir") and not name.startswith(own)] == []
    opened = [name for event, name in noted if event == "open" and not name.isdigit()]  # a number: open already
    assert [name for name in opened if not name.startswith(own)] == []
