"""The files that hold what Pythons printed: their format, reading and writing. Runs nothing and judges nothing.

One readable text file a page and Python, ``3.14/NameError/name-not-defined.txt``, a section a case::

    # snippets 3f2a9c11d0be

    == Broken
    -- stdout
    hello
    -- stderr
    Traceback (most recent call last):
    …
    [exit 1]

Without output on stdout the two ``--`` lines are left out. A text that does not end its last line is followed by
``[no newline]``. A line that could be taken for one of these, that begins with a backslash or that holds a control
character stands after a backslash of its own, with its backslashes doubled and those characters as ``\\u001b``:
whatever a program prints is read back as it was, and no terminal or ``git`` is troubled by it.

Beside these files a Python's folder holds ``INTERPRETER`` and ``EXCEPTIONS`` (see ``introspection``).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from explain.workshop.interpreters import Interpreter
from explain.workshop.pages import Case, PageText
from explain.workshop.running import Ran

INTERPRETER = "INTERPRETER"
EXCEPTIONS = "EXCEPTIONS"

_RECIPE = "2"
"""Part of every digest: to be raised when cases are run or scrubbed differently, so that all are captured anew."""

_HEADER = re.compile(r"# snippets ([0-9a-f]{12})(?:, by (\S+))?")
_EXIT = re.compile(r"\[exit (-?\d+)\]")
_UNENDED = "[no newline]"
_STDOUT, _STDERR = "-- stdout", "-- stderr"
_MISTAKABLE = ("\\", "== ", "-- ", "[exit ", _UNENDED)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_ESCAPED = re.compile(r"\\(?:\\|u([0-9a-f]{4}))")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file: ``digest`` of the snippets that were run, and by case label what each printed.

    ``by`` is the exact version of the Python that ran them where it is not the one of the folder's ``INTERPRETER``.
    """

    digest: str
    runs: Mapping[str, Ran] = field(default_factory=dict)
    by: str = ""


def digest_of(cases: Iterable[Case]) -> str:
    """A short digest of all that decides what ``cases`` print; the same for every Python."""
    parts: list[object] = [_RECIPE]
    for case in cases:
        files = [(file.name, file.text) for file in case.files]
        parts += [case.label, files, case.command, case.argv, case.flags, case.stdin, case.encoding, case.newline]
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()[:12]


def evidence_path(root: Path, version: str, page: PageText) -> Path:
    """Where the evidence of ``page`` under Python ``version`` belongs."""
    return root / version / page.folder / f"{page.stem}.txt"


def recorded_versions(root: Path) -> dict[str, str]:
    """The exact version behind each Python's evidence, as its ``INTERPRETER`` says: ``{"3.14": "3.14.10"}``."""
    found = {}
    for path in root.glob(f"*/{INTERPRETER}"):
        said = re.search(r"^version +(\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        found[path.parent.name] = said[1] if said else ""
    return found


def describe(python: Interpreter) -> str:
    """The text of ``INTERPRETER``."""
    rows = (
        ("version", python.exact),
        ("build", python.build),
        ("compiler", python.compiler),
        ("platform", python.platform),
    )
    return "".join(f"{name:<9} {value}\n" for name, value in rows)


def read_evidence(path: Path) -> dict[str, Ran]:
    """What each case printed, by its label. Raises OSError, and ValueError naming the line that is not understood."""
    return dict(load_evidence(path).runs)


def load_evidence(path: Path) -> Evidence:
    """The whole file. Raises as ``read_evidence`` does."""
    try:
        return parse_evidence(path.read_bytes().decode("utf-8"))
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None


def write_evidence(path: Path, evidence: Evidence) -> bool:
    """Writes the file where its bytes would change, and says whether they did."""
    return write_changed(path, evidence_text(evidence))


def write_changed(path: Path, text: str) -> bool:
    """Writes ``text`` to ``path`` at one stroke, unless it stands there already; says whether it wrote."""
    new = text.encode("utf-8")
    if path.exists() and path.read_bytes() == new:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.new")
    half.write_bytes(new)
    os.replace(half, path)
    return True


def evidence_text(evidence: Evidence) -> str:
    """The file's text."""
    by = f", by {evidence.by}" if evidence.by else ""
    lines = [f"# snippets {evidence.digest}{by}"]
    for label, ran in evidence.runs.items():
        lines += ["", f"== {label}"]
        if ran.stdout:
            lines += [_STDOUT, *_written(ran.stdout), _STDERR]
        lines += [*_written(ran.stderr), f"[exit {ran.status}]"]
    return "\n".join(lines) + "\n"


def parse_evidence(text: str) -> Evidence:
    """The inverse of ``evidence_text``. Raises ValueError naming the line (from 1) that is not understood."""
    lines = text.split("\n")
    header = _HEADER.fullmatch(lines[0])
    if header is None:
        raise ValueError("line 1: no digest of the snippets")
    runs: dict[str, Ran] = {}
    number = 1
    while number < len(lines):
        line = lines[number]
        number += 1
        if not line:
            continue
        if not line.startswith("== ") or line[3:] in runs:
            raise ValueError(f"line {number}: not the beginning of a case")
        end = next((at for at in range(number, len(lines)) if _EXIT.fullmatch(lines[at])), None)
        if end is None:
            raise ValueError(f"line {number}: a case without its exit status")
        runs[line[3:]] = _ran(lines[number:end], int(lines[end][6:-1]), number + 1)
        number = end + 1
    return Evidence(header[1], runs, header[2] or "")


def _ran(lines: list[str], status: int, first: int) -> Ran:
    stdout: list[str] = []
    if lines[:1] == [_STDOUT]:
        if _STDERR not in lines:
            raise ValueError(f"line {first}: stdout without stderr after it")
        middle = lines.index(_STDERR)
        stdout, lines = lines[1:middle], lines[middle + 1 :]
    return Ran(_read(stdout), _read(lines), status)


def _written(text: str) -> Iterator[str]:
    if not text:
        return
    ended = text.endswith("\n")
    for line in (text[:-1] if ended else text).split("\n"):
        if line.startswith(_MISTAKABLE) or _CONTROL.search(line):
            line = "\\" + _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", line.replace("\\", "\\\\"))
        yield line
    if not ended:
        yield _UNENDED


def _read(lines: list[str]) -> str:
    if not lines:
        return ""
    ended = lines[-1] != _UNENDED
    text = "\n".join(_unescaped(line) for line in (lines if ended else lines[:-1]))
    return text + "\n" if ended else text


def _unescaped(line: str) -> str:
    if not line.startswith("\\"):
        return line
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else "\\", line[1:])
