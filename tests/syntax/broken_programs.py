"""Small broken programs with what Python 3.8 and 3.14 really printed about them, as the tests of causes read them.

A file of ``tests/data/syntax_causes`` holds the programs of one cause. A program begins with a line ``#= stem …`` that
names the pages that may answer it (and "?" where it may also stay unknown); where one line repairs it, that follows as
``#> line``. What a Python that refuses it printed stands behind the program, under ``#| 3.8``. Run as a script, this
module captures that again and reports how each is answered: ``python tests/syntax/broken_programs.py [FILE…]``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from explain.catalogue import load_catalogue
from explain.explaining import Explainer
from explain.explanation import Explanation
from explain.source import Source
from explain.tracebacks import parse
from explain.workshop.interpreters import Interpreter, find_pythons

DATA = Path(__file__).resolve().parents[1] / "data" / "syntax_causes"
FILE = "shop.py"
PYTHONS = ("3.8", "3.14")
NOT_KNOWN = ("invalid-syntax", "_any")
"""The pages that claim no cause."""


_REFUSALS = ("SyntaxError", "IndentationError", "TabError", "NameError")
"""What is kept: what a Python says of a program that it takes is another matter."""


@dataclass
class Program:
    """One broken program: the ``pages`` that may answer it, its ``repaired`` line, its text, what was ``printed``."""

    file: str
    pages: tuple[str, ...]
    repaired: str | None = None
    text: str = ""
    printed: dict[str, str] = field(default_factory=dict)

    @property
    def may_stay_unknown(self) -> bool:
        """Whether an answer that claims no cause will do."""
        return "?" in self.pages

    @property
    def label(self) -> str:
        first = " / ".join(line.strip() for line in self.text.splitlines() if line.strip())
        return f"{self.file}: {first[:60]}"


def read(path: Path) -> Iterator[Program]:
    """The programs of one data file."""
    current: Program | None = None
    python = ""
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("#= "):
            if current:
                yield current
            current, python = Program(path.stem, tuple(line[3:].split())), ""
        elif current is None:
            continue
        elif line.startswith("#> ") and not current.text:
            current.repaired = line[3:]
        elif line.startswith("#| "):
            python = line[3:]
            current.printed[python] = ""
        elif python:
            current.printed[python] += line + "\n"
        else:
            current.text += line + "\n"
    if current:
        yield current


def write(path: Path, programs: list[Program]) -> None:
    """The data file that ``read`` gives these programs from; its heading stays."""
    heading = path.read_text("utf-8").partition("#= ")[0]
    blocks = []
    for one in programs:
        lines = [f"#= {' '.join(one.pages)}", *([f"#> {one.repaired}"] if one.repaired is not None else [])]
        lines += [one.text.removesuffix("\n")]
        for python, text in one.printed.items():
            if not text.strip():
                continue
            lines += [f"#| {python}", text.strip("\n")]
        blocks.append("\n".join(lines))
    path.write_text(heading + "\n".join(blocks) + "\n", "utf-8")


@cache
def interpreters() -> dict[str, Interpreter]:
    """The Pythons on this machine by version."""
    return find_pythons()


def capture(program: Program, python: str) -> str:
    """What the Python of that version prints when it is given the program; empty where it takes it."""
    executable = interpreters()[python].executable
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_text(program.text, "utf-8")
        command = [executable, "-X", "utf8", FILE]
        ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    printed = ran.stderr.replace(folder + "/", "")
    return printed if printed.rstrip().rpartition("\n")[2].startswith(_REFUSALS) else ""


class Folder:
    """A folder that holds one program, as a reader of sources."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def __call__(self, file: str) -> Source | None:
        return self._source if file.rpartition("/")[2] == self._source.file else None

    def names(self, folder: str) -> tuple[str, ...]:
        return (self._source.file,)


def explained(program: Program, python: str) -> Explanation:
    """The explanation of what ``python`` printed, with the program at hand."""
    explainer = Explainer(load_catalogue(), Folder(Source(FILE, program.text)))
    return [one for traceback in parse(program.printed[python]) for one in explainer.explain(traceback)][-1]


def main(names: list[str]) -> None:
    """Captures the files ``names`` (all without any) again and prints what each program is answered with."""
    counts = {"right": 0, "not known": 0, "WRONG": 0, "unrepaired": 0}
    for path in [DATA / f"{name}.txt" for name in names] or sorted(DATA.glob("*.txt")):
        programs = list(read(path))
        for one in programs:
            one.text = one.text.rstrip("\n") + "\n"
            for python in PYTHONS:
                if "--keep" not in sys.argv or python not in one.printed:
                    one.printed[python] = capture(one, python)
                if not one.printed[python].strip():
                    continue
                answer = explained(one, python)
                stem = (answer.entry or "none").partition("/")[2]
                result = "right" if stem in one.pages else "not known" if stem in NOT_KNOWN else "WRONG"
                counts[result] += 1
                fixed = "\n".join(answer.fix.added) if answer.fix else ""
                amiss = one.repaired is not None and fixed.strip() != one.repaired.strip()
                counts["unrepaired"] += amiss
                if result != "right" or amiss or answer.alternatives:
                    print(f"{result:9} {python:4} {one.label}")
                    print(f"     {answer.raised.first_line}")
                    print(f"     {answer.entry} {answer.certainty} {answer.alternatives}  wanted {' '.join(one.pages)}")
                    if amiss:
                        print(f"     fix {fixed!r} wanted {one.repaired!r}")
        write(path, programs)
    print(counts)


if __name__ == "__main__":
    main([one for one in sys.argv[1:] if not one.startswith("--")])
