"""The tree of a text that differs in some lines from one whose tree is known: only what stands there is parsed anew.

An editor sends a text for each key. A file is a row of statements that know nothing of each other to a parser, so those
above and below the changed lines are taken over as they are. Judges nothing; ``tests/analysis/test_reparsing.py`` holds
what comes out against the tree of the whole text.
"""

from __future__ import annotations

import ast
import warnings
from itertools import takewhile
from operator import eq

from explain.analysis.trees import Tree
from explain.records import dataclass
from explain.source import Source

_FEWEST = 2
"""Statements that must stay for it to pay."""
_MOST_FILES = 8
_ABOVE = 60
"""Lines above what is new that may belong to a mistake in it: the ``if`` of an ``else``, the block of an indent."""


@dataclass(frozen=True, slots=True)
class Change:
    """How a text came out of the text ``before``: ``statements`` are new, from line ``begin`` up to line ``end``.

    Those above are the same, and those below stand ``moved`` lines further down than they did. (What is below ``begin``
    and up to ``end`` may be empty.)
    """

    before: Source
    statements: tuple[ast.stmt, ...]
    begin: int
    end: int
    moved: int


class LastTrees:
    """Of the few files that were parsed last: the text that had a tree, for the next text of the file to take over."""

    def __init__(self) -> None:
        """Nothing was parsed yet."""
        self._last: dict[str, Source] = {}

    def parse(self, source: Source) -> Change | None:
        """Make the tree of ``source``, if it has one, as cheaply as can be. One thread at a time.

        Returns how it came out of the last one, where it did.
        """
        before = self._last.get(source.file)
        change = take_over(before, source) if before is not None and before is not source else None
        if before is source or change is not None or source.tree is not None:
            self._last.pop(source.file, None)
            self._last[source.file] = source
            while len(self._last) > _MOST_FILES:
                Tree.drop(self._last.pop(next(iter(self._last))))
        return change

    def part(self, source: Source) -> Source | None:
        """``source``, which does not parse, less the statements far above what is new in it: blank lines stand there.

        None where there are none, or no text of the file that did parse.
        """
        before = self._last.get(source.file)
        root = before.tree if before is not None else None
        if before is None or root is None:
            return None
        same, _ = _unchanged(before.lines, source.lines)
        first = _kept_above(root.body, before, same - _ABOVE)
        if not first:
            return None
        begin = _end(root.body[first - 1])
        return Source(source.file, "\n" * begin + "\n".join(source.lines[begin:]))

    def rest(self, source: Source) -> None:
        """Keep of ``source`` no more than the next text of its file may take over."""
        if self._last.get(source.file) is source:
            Tree.of(source).forget()
        else:
            Tree.drop(source)


def take_over(before: Source, source: Source) -> Change | None:
    """Make the tree of ``source`` out of that of ``before``, which is asked for none afterwards; what the change was.

    It is not done where one of them has no tree, where too little stays the same, and where it is not sure that the
    lines in between stand for themselves.
    """
    root = before.tree
    if root is None or "\r" in source.text or "barry_as_FLUFL" in before.text:
        return None
    above, below = _unchanged(before.lines, source.lines)
    first, last = _kept_above(root.body, before, above), _kept_below(root.body, len(before.lines) - below)
    if last < first or first + len(root.body) - last < _FEWEST:
        return None
    moved = len(source.lines) - len(before.lines)
    begin = _end(root.body[first - 1]) if first else 0
    end = _start(root.body[last]) - 1 + moved if last < len(root.body) else len(source.lines)
    between = _parsed("\n" * begin + "\n".join(source.lines[begin:end]) + "\n", source.file)
    if between is None:
        return None
    tree = Tree.of(before)
    if tree.root is not root:  # that of another source with the same text
        tree = Tree(before)
    tree.edit(source, first, last, between, moved)
    del before.__dict__["parsed"]
    source.__dict__["parsed"] = root, None
    return Change(before, tuple(between), begin, end, moved)


def _unchanged(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[int, int]:
    """How many lines are the same at the beginning and at the end; none of them is counted twice."""
    above = sum(1 for _ in takewhile(bool, map(eq, before, after)))
    most = min(len(before), len(after)) - above
    below = sum(1 for _ in takewhile(bool, map(eq, before[: -most - 1 : -1], after[: -most - 1 : -1]))) if most else 0
    return above, below


def _kept_above(body: list[ast.stmt], source: Source, lines: int) -> int:
    """How many statements of ``body`` end within the first ``lines`` lines, on a line that is no other's."""
    kept = len(body)
    while kept and (_end(body[kept - 1]) > lines or not _ends_alone(body, source, kept)):
        kept -= 1
    return kept


def _ends_alone(body: list[ast.stmt], source: Source, kept: int) -> bool:
    end = _end(body[kept - 1])
    return not source.line(end).endswith("\\") and (kept == len(body) or _start(body[kept]) > end)


def _kept_below(body: list[ast.stmt], line: int) -> int:
    """The index of the first statement of ``body`` below ``line`` with all of its lines, which it begins alone."""
    kept = len(body)
    while kept and _start(body[kept - 1]) > line:
        kept -= 1
    while kept and kept < len(body) and _start(body[kept]) <= _end(body[kept - 1]):
        kept += 1
    return kept


def _parsed(text: str, file: str) -> list[ast.stmt] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text, file).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _start(statement: ast.stmt) -> int:
    """The first line of ``statement``, its decorators included."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(one.lineno for one in decorators)])


def _end(statement: ast.stmt) -> int:
    last: int | None = statement.end_lineno
    return last or statement.lineno
