"""Texts of argparse that changed, as the table ``data/argparse_texts.tsv`` has them: its help, and its choices, which
changed within minor versions, where captures of one micro release show nothing. Reads no source of the reader's."""

from __future__ import annotations

import re
from functools import cache

from explain.data import rows
from explain.drift.forms import PATTERNS
from explain.drift.unknowns import marked
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.drift.pins import Pin

ARGPARSE = "argparse"
"""The class that the corpus gives to what argparse prints."""
PAGE = "Usage/choice-not-offered"
PRINTED_FIRST = "invalid choice: "
"""What stands before the value: a project with this in its own code may print the line in its own words."""
_CLASSES = {ARGPARSE, "argparse.ArgumentError", "SystemExit"}
_CHOICES = re.compile(
    r"invalid choice: '(?P<value>[^'\n]*)'[^\n(]*?(?P<open>\\?\()choose from "
    r"(?P<list>(?P<first>['\"]?)[A-Za-z][^\n)]*)"
)
_NUMBERS = re.compile(r"invalid choice: (?P<value>-?\d+) ?\\?\(choose from (?P<list>-?\d+(?:, -?\d+)*)")
_OPTION = re.compile(r"(?<!\S)(-\w) ([A-Z][A-Z_]*), (--[\w-]+) \2(?![\w-])")
_SIGNS = ("invalid choice:", "optional arguments:", "options:", ", --")
_SUGGESTS = "3.15.0"
_QUOTED = "')"
"""How a row ends whose choices stand in quotes."""


@dataclass(frozen=True, slots=True)
class Row:
    """What argparse prints from the Python ``since`` to ``until``, both micro releases; ``source`` says so."""

    kind: str
    since: str
    until: str
    text: str
    source: str

    @property
    def minors(self) -> tuple[int, int]:
        """The first and the last minor version."""
        return int(self.since.split(".")[1]), int(self.until.split(".")[1]) if self.until else 99

    def prints(self, python: str) -> bool:
        """Whether a micro release of ``python`` ("3.12") prints this."""
        first, last = self.minors
        return first <= int(python.split(".")[1]) <= last

    @property
    def pythons(self) -> str:
        """Those Pythons in words."""
        since = self.since.removesuffix(".0")
        if self.since == self.until:
            return self.since
        if not self.until:
            return f"{since} and later"
        if self.until.count(".") == 1 and self.since.startswith(f"{self.until}."):
            return self.until if self.since.endswith(".0") else f"{since} and later {self.until}"
        return f"{since} to {self.until}"


@dataclass(frozen=True, slots=True)
class Change:
    """A pinned text that ``failing`` rows do not have; ``known`` are all rows. ``others`` are what stands in its place,
    patterns where it is one, and ``shorter`` is the part that all have, empty where there is none."""

    kind: str
    failing: tuple[Row, ...]
    known: tuple[Row, ...]
    others: tuple[str, ...]
    shorter: str = ""


def is_of_argparse(text: str) -> bool:
    """Whether ``text`` holds what argparse prints, of the parts that have changed."""
    return any(sign in text for sign in _SIGNS)


def change(pin: Pin, targets: tuple[str, ...]) -> Change | None:
    """How the text of argparse that ``pin`` has changed in the range of ``targets``; None where it has not."""
    if not _CLASSES.intersection(pin.classes) or (pin.how in PATTERNS and "|" in pin.text):
        return None
    numbers = _NUMBERS.search(pin.text)
    if numbers:
        return _of_numbers(pin, numbers, targets)
    found = _CHOICES.search(pin.text)
    return _of_choices(pin, found, targets) if found else _of_help(pin, targets)


def _of_choices(pin: Pin, found: re.Match[str], targets: tuple[str, ...]) -> Change | None:
    quoted = bool(found["first"])
    bare_text = next(row.text for row in table() if row.kind == "choices" and row.since == "3.12.8")
    suggested = _suggestion(found)
    head, tail = pin.text[: found.start("open")].rstrip(), pin.text[found.start("open") :]
    asked = head[found.end("value") :]  # behind the value, which may hold the suggestion itself: "restart", "start"
    known = tuple(row for row in table() if row.kind == "choices" and _within(row, targets))
    failing = tuple(
        row for row in known
        if quoted == (row.text == bare_text) or (row.since == _SUGGESTS and suggested and suggested not in asked)
    )  # fmt: skip
    if quoted:
        tail = re.sub(rf"{found['first']}([^'\"]*){found['first']}", r"\1", tail)
    else:
        tail = re.sub(r"(?<=from )([\w.-]+)|(?<=, )([\w.-]+)", lambda one: f"'{one[0]}'", tail)
    own_tail = tail if not quoted else pin.text[found.start("open") :]
    others = [f"{head} {tail}", *([f"{head}, maybe you meant '{suggested}'? {own_tail}"] if suggested else [])]
    return Change("choices", failing, known, tuple(others), head) if failing else None


def _of_numbers(pin: Pin, found: re.Match[str], targets: tuple[str, ...]) -> Change | None:
    """Choices that are numbers, which were printed as numbers at first and are texts since."""
    known = tuple(row for row in table() if row.kind == "numbers" and _within(row, targets))
    failing = tuple(row for row in known if "'" in row.text)
    before, between = pin.text[: found.start("value")], pin.text[found.end("value") : found.start("list")]
    quoted, after = re.sub(r"(-?\d+)", r"'\1'", found["list"]), pin.text[found.end("list") :]
    others = dict.fromkeys(
        f"{before}'{found['value']}'{between}{quoted if row.text.endswith(_QUOTED) else found['list']}{after}"
        for row in failing
    )
    return Change("choices", failing, known, tuple(others), before.rstrip()) if failing else None


def _suggestion(found: re.Match[str]) -> str:
    """What 3.15 suggests in place of the value, by the same rule as argparse itself; empty where it does not."""
    from difflib import get_close_matches

    choices = re.findall(r"[\w.-]+", found["list"])
    return next(iter(get_close_matches(found["value"], choices, 1)), "")


def _of_help(pin: Pin, targets: tuple[str, ...]) -> Change | None:
    style = None if pin.classes != (ARGPARSE,) or marked(pin.text) else _style(pin.text)
    if style is None:
        return None
    kind, own, other = style
    known = tuple(row for row in table() if row.kind == kind and _within(row, targets))
    failing = tuple(row for row in known if row.text != own)
    return Change(kind, failing, known, (other,)) if failing else None


@cache
def table() -> tuple[Row, ...]:
    """Every row, in the order of the table."""
    return tuple(Row(*row) for row in rows("argparse_texts"))


def _within(row: Row, targets: tuple[str, ...]) -> bool:
    return any(map(row.prints, targets))


def _style(text: str) -> tuple[str, str, str] | None:
    """Which part of a help text is pinned, in which wording, and the text in the other one."""
    old, new, both, _ = (row.text for row in table() if row.kind in ("heading", "option"))
    if re.search(rf"(?:^|\n){old}", text):
        return "heading", old, text.replace(old, new)
    if re.search(rf"(?:^|\n){new}\n +-h, --help", text):
        return "heading", new, text.replace(new, old)
    return ("option", both, _OPTION.sub(r"\1, \3 \2", text)) if _OPTION.search(text) else None
