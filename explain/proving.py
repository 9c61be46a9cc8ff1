"""Proves a proposed edit: applies it to a copy and has that compiled. Runs nothing and writes nothing.

What compiles is a ``Compiler``: the running Python, or another one that its maker hands in.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Sequence

from explain.explanation import Edit, Fix
from explain.places import Position, Span
from explain.records import dataclass
from explain.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Compiler(Protocol):
        """A Python that compiles a text, never runs it, and says why it does not take it."""

        def __call__(self, text: str) -> Refusal | None: ...  # noqa: D102
else:
    Compiler = object

_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a Python refuses a text: the ``exception``, its ``message``, and the place that it marks.

    ``stage`` is 0 where the parser refused it, which sees a whole file before stage 1, the compiler, refuses what
    parses (a ``return`` outside a function). ``message`` is empty where it gave up for another reason, such as memory.
    Lines count from 1, columns from 1 as CPython's do; the columns and the end are 0 where it named none.
    """

    exception: str
    message: str
    stage: int
    line: int
    column: int = 0
    end_line: int = 0
    end_column: int = 0

    @property
    def reached(self) -> tuple[int, int]:
        """How far the Python came: a greater value is further."""
        return self.stage, self.line


_MOST_ANSWERS = 16
_answers: dict[str, Refusal | None] = {}
"""By text: what the running Python said of the last ones."""


def running(text: str) -> Refusal | None:
    """What the running Python says of ``text``: None where it compiles."""
    if text not in _answers:
        _keep(text, _asked(text))
    return _answers[text]


def refused(text: str, error: SyntaxError) -> None:
    """Note that the parser of the running Python raised ``error`` against ``text``, so that nobody asks it again."""
    _keep(text, _refusal(error, 0))


def _keep(text: str, answer: Refusal | None) -> None:
    if len(_answers) >= _MOST_ANSWERS:
        _answers.clear()
    _answers[text] = answer


def _asked(text: str) -> Refusal | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "<edited>", "exec", dont_inherit=True)
    except SyntaxError as error:
        # The parser quotes the line it read; the compiler looks for the file, and there is none of this name.
        return _refusal(error, int(error.text is None and bool(error.lineno)))
    except (ValueError, RecursionError, MemoryError) as error:
        return Refusal(type(error).__name__, "", 0, 1)
    return None


def _refusal(error: SyntaxError, stage: int) -> Refusal:
    place = (error.lineno or 1, error.offset or 0, error.end_lineno or 0, error.end_offset or 0)
    return Refusal(type(error).__name__, error.msg or "", stage, *place)


RUNNING_VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"


def edited(source: Source, edits: Sequence[Edit]) -> str:
    """The text of ``source`` after ``edits``, which must not overlap."""
    text, starts = source.text, [0]
    for _ in range(max((edit.span.end.line for edit in edits), default=1) - 1):
        newline = text.find("\n", starts[-1])
        if newline < 0:
            break
        starts.append(newline + 1)

    def offset(position: Position) -> int:
        return min(starts[min(position.line, len(starts)) - 1] + position.column, len(source.text))

    for edit in sorted(edits, key=lambda one: one.span.start, reverse=True):
        text = text[: offset(edit.span.start)] + edit.text + text[offset(edit.span.end) :]
    return text


def stops_at(text: str, compiler: Compiler = running) -> tuple[int, int] | None:
    """How far ``compiler`` comes with ``text``, as stage and line (see ``Refusal``); None at its end."""
    refusal = compiler(text)
    return refusal.reached if refusal else None


def gains(before: str, after: str, line: int, compiler: Compiler = running) -> int:
    """What a change from ``before`` to ``after`` is worth: 2 where that is whole, 1 where it is refused later, else 0.

    ``line`` is the last one changed. A long file is whole here where it is so far behind that line and the one where it
    was refused before: compiling thousands of lines more would prove nothing about the change. A text that parses is
    whole where the one before did not parse, whatever the compiler then says of it.
    """
    if len(after) > _LARGEST:
        return 0
    began = stops_at(before, compiler)
    if began is None or began[0] == 1:
        reached = stops_at(after, compiler)
        return 2 if reached is None else int(began is not None and reached > began)
    refusal = compiler(_REFUSED + _until(after, max(line, began[1]) + _AHEAD))
    if refusal is None or refusal.stage == 1:
        return 2
    return int(refusal.line - 1 > began[1])


_REFUSED = "nonlocal _\n"
"""A line that parses and that the compiler refuses before all others: behind it a text is parsed and no more, which
costs a third of compiling it."""


_AHEAD = 120
_OUTERMOST = re.compile(r"^(?!(?:else|elif|except|finally|case)\b)(?:[^\W\d]|@)", re.MULTILINE)


def _until(text: str, line: int) -> str:
    """``text`` up to the first line from ``line`` on that begins a statement outside all blocks; else all of it."""
    offset = 0
    for _ in range(line):
        offset = text.find("\n", offset) + 1
        if not offset:
            return text
    found = _OUTERMOST.search(text, offset)
    return text[: found.start()] if found else text


def proved(source: Source, edits: Sequence[Edit], compiler: Compiler = running) -> bool:
    """Whether the edited copy compiles, or is refused on a later line than the text as it stands."""
    if not edits:
        return False
    last = max(edit.span.start.line + edit.text.count("\n") for edit in edits)
    return gains(source.text, edited(source, edits), last, compiler) > 0


def whole_line_fix(
    source: Source, number: int, text: str, description: str, compiler: Compiler = running
) -> Fix | None:
    """A proved fix that makes ``text`` of line ``number``, or None."""
    old = source.line(number)
    if old == text:
        return None
    span = Span(source.file, Position(number, 0), Position(number, len(old)))
    edits = (Edit(span, text),)
    if not proved(source, edits, compiler):
        return None
    return Fix(description, "unsafe", edits, (old,), tuple(text.split("\n")))
