"""A page of the corpus as data: title, options, prose and cases. Reads and runs nothing.

Every complaint about a page is collected, so that its writer sees all of them at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

PYTHONS = ("3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
"""The Pythons of the corpus, oldest first."""

SECTIONS = ("Why", "Do this", "Broken", "Also broken", "Fixed", "More")
KEYS = {"fact", "binds", "fix", "lint", "pythons", "said", "retired", "certainty"}


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a page: ``file``, ``line`` from 1 (0 for the whole page) and a sentence that says what to do.

    ``stage`` is the guard's stage that found it (see ``guard``); exemptions name it.
    """

    file: Path
    line: int
    text: str
    stage: int = 2

    def __str__(self) -> str:
        """The complaint as it is printed."""
        return f"{self.file}:{self.line}: {self.text}" if self.line else f"{self.file}: {self.text}"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One file of a case."""

    name: str
    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """One program to run: ``role`` is "broken", "also" or "fixed", ``number`` counts the cases of a role from 1.

    The first file is the one run, unless ``command`` (a console line such as ``python -m shop``) says otherwise.
    ``slots`` are the values that become holes. ``argv`` are arguments for the program and ``flags`` (from the
    fence's ``python="-W error"``) for the interpreter. A ``variant`` adds a template of its own.
    """

    role: str
    number: int
    files: tuple[CaseFile, ...]
    slots: dict[str, str] = field(default_factory=dict)
    command: tuple[str, ...] = ()
    argv: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    stdin: str = ""
    encoding: str = "utf-8"
    newline: str = "\n"
    variant: bool = False
    line: int = 0

    @property
    def label(self) -> str:
        """How snapshots and complaints name the case."""
        name = {"broken": "Broken", "also": "Also broken", "fixed": "Fixed"}[self.role]
        return name if self.number == 1 else f"{name} {self.number}"


@dataclass(frozen=True, slots=True)
class Said:
    """A wording that cannot be captured here, with the Pythons it holds for and where it is documented.

    ``by`` is the program that prints it ("pip"), for a page of command lines that has no capture to tell it.
    """

    text: str
    pythons: tuple[str, ...]
    reference: str
    slots: dict[str, str] = field(default_factory=dict)
    by: str = ""


@dataclass(frozen=True, slots=True)
class PageText:
    """A page: ``folder`` is its exception, ``stem`` its name; the path is the identity."""

    path: Path
    folder: str
    stem: str
    title: str = ""
    fact: str = ""
    binds: tuple[str, ...] = ()
    fix: str = ""
    lint: bool = False
    certainty: str = ""
    pythons: tuple[str, ...] = PYTHONS
    retired: str = ""
    said: tuple[Said, ...] = ()
    what: str = ""
    why: str = ""
    do: str = ""
    more: str = ""
    cases: tuple[Case, ...] = ()
    lines: dict[str, int] = field(default_factory=dict)
    complaints: tuple[Complaint, ...] = ()

    @property
    def name(self) -> str:
        """ "NameError/name-not-defined"."""
        return f"{self.folder}/{self.stem}"

    def role(self, *roles: str) -> tuple[Case, ...]:
        """The cases of these roles, in order."""
        return tuple(case for case in self.cases if case.role in roles)
