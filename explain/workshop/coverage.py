"""How many of a list of message templates the catalogue recognises. Counts; judges no page.

The list is tab-separated with a header: ``exception``, ``template`` (``{}`` where a value stands, literal braces
doubled), ``kind`` and optionally ``versions``.
"""

from __future__ import annotations

import csv
import itertools
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from explain.catalogue import Catalogue
from explain.matching import match
from explain.tracebacks.model import Raised

FILLERS = ("spam", "3", "'spam'", "list", "spam.eggs", "-1", "2.5", "a value")
"""What stands in a row's values: one filler for all holes at a time, each hole its own in turn, and drawn at random."""
ENDINGS = ("", "s", " and 'eggs'", ", while handling it")
"""What may follow a word that a hole stands right behind: a plural, a list's rest, nothing."""
NEIGHBOURS = ("{}", "{}()", "at least {}", "s 1-{}")
"""What two holes side by side stand for, other than two values: one, with a part of the sentence."""
NUMBERS = ("3", "12", "0")
"""What stands behind words that announce a number."""
HEXADECIMAL = ("e9", "0041", "ff")
"""What stands behind ``0x``, ``\\x`` and ``U+``."""
_ANNOUNCE = re.compile(
    r"(?:position|positions|line|column|argument|offset|index|length|at least|at most|exactly|accepts|have|has|got) $"
)
_DRAWN = 40
_SEED = 20261122


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list."""

    exception: str
    template: str
    kind: str
    line: int

    def counted(self) -> bool:
        """Rows with fewer than two fixed words, or whose exception is in parentheses, are left out of any share."""
        fixed = [word for word in self.template.replace("{}", " ").split() if any(c.isalpha() for c in word)]
        return len(fixed) >= 2 and not self.exception.startswith("(")


@dataclass(slots=True)
class Coverage:
    """The result: how many rows of each kind count, how many are recognised, and the rows that are not."""

    total: Counter[str] = field(default_factory=Counter)
    recognised: Counter[str] = field(default_factory=Counter)
    missing: list[Row] = field(default_factory=list)

    def share(self, kind: str) -> float:
        """The recognised share of ``kind``, 0 to 1."""
        return self.recognised[kind] / self.total[kind] if self.total[kind] else 0.0


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of ``path``. Raises OSError, and ValueError where the header lacks a column."""
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not {"exception", "template"} <= set(table.fieldnames or ()):
            raise ValueError(f"{path} has no columns `exception` and `template` in its first line")
        return tuple(
            Row(row["exception"], row["template"], row.get("kind") or "all", line) for line, row in enumerate(table, 2)
        )


def cover(rows: Sequence[Row], catalogue: Catalogue) -> Coverage:
    """Which rows a page recognises by its wording (an exception's own page does not count)."""
    result = Coverage()
    for row in rows:
        if not row.counted():
            continue
        result.total[row.kind] += 1
        if any(match(Raised("exception", row.exception, text), catalogue, None) for text in instances(row.template)):
            result.recognised[row.kind] += 1
        else:
            result.missing.append(row)
    return result


def instances(template: str) -> Iterator[str]:
    """Messages that ``template`` stands for, with several fillers in its holes, always the same ones.

    A list read out of C sources has their backslashes doubled, so such a template stands for plain ones too.
    """
    if "\\\\" in template:
        yield from instances(template.replace("\\\\", "\\"))
    for neighbours in NEIGHBOURS if "{}{}" in template else ():
        yield from instances(template.replace("{}{}", neighbours))
    pieces = [piece.replace("\0", "{").replace("\1", "}") for piece in _pieces(template)]
    if len(pieces) == 1:
        yield pieces[0]
        return
    for filler in FILLERS:
        yield filler.join(pieces)
    for first in range(len(FILLERS)):
        yield _joined(pieces, [FILLERS[(first + number) % len(FILLERS)] for number in range(len(pieces) - 1)])
    fitting = [_fitting(before, after) for before, after in itertools.pairwise(pieces)]
    drawing = random.Random(_SEED)
    for _ in range(_DRAWN):
        yield _joined(pieces, [drawing.choice(one) for one in fitting])


def _joined(pieces: Sequence[str], values: Sequence[str]) -> str:
    return "".join(piece + value for piece, value in zip(pieces, (*values, ""), strict=True))


def _fitting(before: str, after: str) -> tuple[str, ...]:
    """What may stand in a hole, by the text around it."""
    if before.endswith(("0x", "\\x", "U+", "\\u")):
        return HEXADECIMAL
    if _ANNOUNCE.search(before) or after.startswith((" given", " argument", " element", " positional")):
        return (*NUMBERS, *FILLERS)
    closes = before.endswith(("'", '"')) and not after.startswith(before[-1])
    if before[-1:].isalpha() or before.endswith(")") or closes:
        return ENDINGS
    return FILLERS


def _pieces(template: str) -> list[str]:
    return template.replace("{{", "\0").replace("}}", "\1").split("{}")
