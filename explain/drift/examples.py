"""Errors shown in text: the examples that ``doctest`` runs, in docstrings and documents, and tracebacks alone.

Reads text only and runs nothing of it. Where an example asks for no detail of the error, nothing is pinned; ``...`` is
taken for any text, whether or not the option for that is seen here.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator

from explain.analysis.trees import Tree
from explain.drift.argparse_texts import ARGPARSE
from explain.drift.caught import SYNTAX
from explain.drift.forms import EQUAL
from explain.drift.names import PRINTED_ANEW
from explain.drift.pins import Pin, without_place
from explain.drift.raised import strings
from explain.drift.unknowns import MOST, fixed, mark
from explain.places import Position, Span
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doctest import Example

    from explain.catalogue import Catalogue
    from explain.source import Source

HEADER = "Traceback (most recent call last)"
_LARGEST = 1_000_000
"""Characters of text that are looked at."""
_RAISED = re.compile(r"([A-Za-z_][\w.]*): (.+)", re.DOTALL)
_FENCE = re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE)
_HEADER = re.compile(r"([ \t]*)Traceback \(most recent call last\):[ \t]*$")
_TOO_WIDE = {"BaseException", "Exception", "Warning"}
_DIRECTIVE = re.compile(r"#\s*doctest:\s*[+-]\w+(?:[\s,]+[+-]\w+)*\s*$")
_LONGEST_STACK = 200


@dataclass(frozen=True, slots=True)
class Shown:
    """An error shown in text: its ``pin``, and ``asking``, the last line of the example that ``doctest`` runs, or 0."""

    pin: Pin
    asking: int = 0

    def printed_anew(self, targets: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """The other name of the class, and those of ``targets`` that print it; both empty where all print this one."""
        for older, newer, since in PRINTED_ANEW:
            later = tuple(one for one in targets if int(one.split(".")[1]) >= int(since.split(".")[1]))
            if self.pin.classes == (older,) and later:
                return newer, later
            earlier = tuple(one for one in targets if one not in later)
            if self.pin.classes == (newer,) == ("re.PatternError",) and earlier:
                return older, earlier
        return "", ()


def in_docstrings(source: Source, catalogue: Catalogue) -> Iterator[Shown]:
    """The errors in the docstrings of ``source``, which parses."""
    if HEADER not in source.text or source.tree is None:
        return
    tree = Tree.of(source)
    raised = [text for node in tree.nodes(ast.Raise) for text in strings(node)]
    held_by: list[ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef] = [
        tree.root, *tree.nodes(ast.ClassDef), *tree.nodes(ast.FunctionDef), *tree.nodes(ast.AsyncFunctionDef)
    ]  # fmt: skip
    for node in held_by:
        first = node.body[0] if node.body else None
        held = first.value if isinstance(first, ast.Expr) else None
        if isinstance(held, ast.Constant) and isinstance(held.value, str) and HEADER in held.value:
            for shown in _examples(held.value, held.lineno, source, catalogue):
                if not any(fixed(shown.pin.text) in text for text in raised):
                    yield shown


def in_document(source: Source, catalogue: Catalogue) -> Iterator[Shown]:
    """The errors in ``source``, which is Markdown, reStructuredText or plain text, in its order."""
    if HEADER not in source.text or len(source.text) > _LARGEST:
        return
    text = _FENCE.sub("", source.text)
    found = {one.pin.span.start.line: one for one in _examples(text, 1, source, catalogue)}
    for alone in _alone(text, source, catalogue):
        found.setdefault(alone.pin.span.start.line, alone)
    yield from (found[line] for line in sorted(found))


def without_detail(shown: Shown, source: Source) -> tuple[Span, str] | None:
    """Where to write that the example is about the class alone, and what; None where that cannot be told."""
    line = source.line(shown.asking).rstrip()
    if not shown.asking or line.endswith("\\") or not line.lstrip().startswith((">>> ", "... ")):
        return None
    place = Position(shown.asking, len(line))
    span = Span(source.file, place, place)
    if _DIRECTIVE.search(line):
        return span, ", +IGNORE_EXCEPTION_DETAIL"
    return None if "#" in line or '"""' in line or "'''" in line else (span, "  # doctest: +IGNORE_EXCEPTION_DETAIL")


def _examples(text: str, first: int, source: Source, catalogue: Catalogue) -> Iterator[Shown]:
    """The examples in ``text``, whose first line is line ``first`` of ``source``."""
    if ">>>" not in text or len(text) > _LARGEST:
        return
    import doctest

    try:
        examples = doctest.DocTestParser().get_examples(text)
    except ValueError:  # not laid out as examples are; nobody runs them
        return
    silent = {doctest.SKIP, doctest.IGNORE_EXCEPTION_DETAIL}
    for one in examples:
        if one.exc_msg is not None and not any(one.options.get(option) for option in silent):
            asking = first + one.lineno + one.source.count("\n") - 1
            line = _line_of(one, asking + 1)
            pin = _pin(one.exc_msg, line, source, catalogue, one.source)
            if pin is not None:
                yield Shown(pin, asking)


def _line_of(example: Example, after: int) -> int:
    """The line of the error, where the example's output begins on line ``after``."""
    wanted = str(example.exc_msg).split("\n")[0]
    rows = example.want.split("\n")
    return after + next((number for number, row in enumerate(rows) if row == wanted), 0)


def _alone(text: str, source: Source, catalogue: Catalogue) -> Iterator[Shown]:
    """The errors of tracebacks that no example has."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        header = _HEADER.match(line) if HEADER in line else None
        if header is None or (number and lines[number - 1].lstrip().startswith((">>>", "..."))):
            continue
        for place in range(number + 1, min(number + _LONGEST_STACK, len(lines))):
            row = lines[place]
            if row.startswith(header[1]) and row[len(header[1]) :][:1].strip():
                pin = _pin(row.strip(), place + 1, source, catalogue, _failed(lines[number + 1 : place]))
                if pin is not None:
                    yield Shown(pin)
                break


def _failed(stack: list[str]) -> str:
    """The code of the last frame of ``stack``; empty where it shows none."""
    rows = [row.strip() for row in stack]
    rows = [row for row in rows if row.strip("~^ ")]
    return rows[-1] if rows and not rows[-1].startswith("File ") else ""


def _pin(message: str, line: int, source: Source, catalogue: Catalogue, code: str) -> Pin | None:
    """What pins the error printed as ``message`` on ``line``; None where its class is none of Python's own."""
    found = _RAISED.fullmatch(message.rstrip())
    shown = source.line(line)
    if found is None or found[1] in _TOO_WIDE | {ARGPARSE} or not catalogue.knows(found[1]):
        return None
    if shown.strip() != message.split("\n")[0].strip() or "\n" in found[2]:  # an escape, or another line
        return None
    start = Position(line, len(shown) - len(shown.lstrip()))
    span = Span(source.file, start, Position(line, len(shown.rstrip())))
    marks = iter(range(MOST))
    core, after = without_place(found[2])
    text = re.sub(r"\.\.\.", lambda one: mark(next(marks, MOST - 1)), core)
    tree = _tree(code)
    called = [one.func for one in ast.walk(tree) if isinstance(one, ast.Call)] if tree else []
    methods = frozenset(one.attr for one in called if isinstance(one, ast.Attribute))
    bare = found[1] in SYNTAX
    tested = (tree,) if tree else ()
    return Pin((found[1],), EQUAL, text, span, tested=tested, methods=methods, after=after, bare=bare, exact=True)


def _tree(code: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
