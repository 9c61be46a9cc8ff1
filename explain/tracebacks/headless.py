"""A program's own SyntaxError in a dress that is seen only at a header: it has none by which it could be found.

So it is read backwards, from the line that names the error to the ``File`` line above it: behind a prefix that no log
is known for, or with a header put above it in the very dress of that line, for whoever knows the dress.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from explain.records import replace
from explain.tracebacks import grammar, markup, prefixes
from explain.tracebacks.chains import Chain
from explain.tracebacks.channels import Channel
from explain.tracebacks.lines import clean
from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading

NAMES = ("SyntaxError", "IndentationError", "TabError")
_PLACE = re.compile(r'  File "[^"]{1,1000}", line [0-9]{1,9}\s*$')
_DRESSED = re.compile(
    r"""(?:
          File (?:[ \xa0]|&nbsp;) (?: \\{0,16}"{1,2} | &quot; | &\#34; | [“”„«] ) [^"&“”«»]{1,400}
            (?: "{1,2} | &quot; | &\#34; | [”“»] )
            ,(?:[ \xa0]|&nbsp;) line (?:[ \xa0]|&nbsp;) [0-9]{1,9} (?![0-9]|,[ ]in)
        | Cell[ ]In[ ]?\[[0-9]{1,9}\],[ ]line[ ][0-9]{1,9} )""",
    re.VERBOSE,
)
_LINE = re.compile(r",(?: |\xa0|&nbsp;)line(?: |\xa0|&nbsp;)[0-9]")
_COLOURS = re.compile(r"\\{1,16}(?:u001b|x1b|033|e)\[[0-9;]{0,20}m")
_END_OF_LINE = re.compile(r"\\{1,16}n|#012|\\x0a|%0A|<br ?/?>|\r|[␤↵⏎\u2028]")
_SEARCHED_ABOVE = re.compile(r"(?:([^:\s]{1,200})-)?([0-9]{1,9})-")  # by grep -B -n
_NUMBER = re.compile(r"(?<![0-9])[1-9][0-9]{0,17}(?![0-9])")
_MOST_ABOVE = 12
_MOST_PLACES = 8
_LONGEST_PLACE = 440
_LONGEST_LINE = 4_096


def begin(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """The channel of who wrote the error that ``text``, line ``number``, names; None where its place is not above."""
    lines = [clean(line) for line in list(recent)[-_MOST_ABOVE:]]
    for index in range(len(lines) - 1, -1, -1):
        found = _PLACE.search(lines[index])
        if found and lines[index][: found.start()].strip():
            prefix = prefixes.learned(lines[index][: found.start()])
            prefix.counts = True
            return _read(number, prefix, [*lines[index:], text])
    return None


def _read(number: int, prefix: prefixes.Prefix, lines: list[str]) -> Channel | None:
    """The channel of ``lines``, of which ``number`` is the last, where all are behind ``prefix`` and tell one error."""
    bodies = [prefix.peel(line) for line in lines]
    if bodies[-1] is None or grammar.exception_line(bodies[-1], strict=True) is None:
        return None
    first = number - len(lines) + 1
    reading: Reading | None = None
    for index, body in enumerate(bodies):
        if body is None:
            continue  # another writer's
        if reading is None:
            reading = Chain().begin("place", first + index, body)
        elif (reading := reading.take(first + index, body)) is None:
            return None
    return Channel(reading, prefix) if reading is not None else None


def below_header(number: int, text: str, recent: Sequence[str]) -> Reading | None:
    """The reading of the error that ``text``, line ``number``, names, a header put above its place; None without."""
    lines = [*(clean(line) for line in list(recent)[-_MOST_ABOVE:]), text]
    kind = next(name for name in NAMES if name in text)
    in_markup = "<span" in text
    if in_markup:
        lines = [markup.plain(line) for line in lines]
    for index in range(len(lines) - 2, -1, -1):
        if "File" not in lines[index] and "Cell In" not in lines[index]:
            continue
        for header, first in _headers(lines[index], lines[index + 1], alone=not lines[-1].partition(kind)[0].strip()):
            reading = Headed(number - len(lines) + index, header, in_markup=in_markup)
            if reading.read([first, *lines[index + 1 :]]):
                return reading
        if _place(lines[index]):
            return None
    return None


def _headers(line: str, following: str, *, alone: bool) -> Iterator[tuple[str, str]]:
    """What a header above ``line`` may have been, and ``line`` as it then stands; none where it is no place.

    ``alone`` is whether nothing stands before the error's name, so that only the first line is dressed.
    """
    found = _place(line)
    if found is None:
        if found := _place(f"{line}{following}") or _place(f"{line} {following}"):
            yield f"{line[: found[0]]}{grammar.TRACEBACK}", line
        return
    before, after = line[: found[0]], line[found[1] :]
    if not before.strip() or "<" in before or not alone:
        yield f"{_searched(before)}{grammar.TRACEBACK}{after}", line
    if alone and before:
        hung = " " * len(before) if before[0] in "*-•" else ""
        yield f"{before if before.strip() else ''}{grammar.TRACEBACK}", hung + line[found[0] if before.strip() else 0 :]
    elif before:
        if before.endswith(',"') and after == '"':
            yield f"{before[:-1]}{grammar.TRACEBACK}", line
        if before[-1] in "'\"":
            yield f"{before}{grammar.TRACEBACK}{after}", before[-1] + line[found[0] :]
        if number := _NUMBER.search(before):
            yield f"{before[: number.start()]}{int(number[0]) - 1}{before[number.end() :]}{grammar.TRACEBACK}", line


def _searched(before: str) -> str:
    """What ``grep`` puts before a line that it found, where it put ``before`` before one above that."""
    found = _SEARCHED_ABOVE.fullmatch(before)
    return f"{found[1] or ''}{':' if found[1] else ''}{found[2]}:" if found else before


def on_one_line(text: str) -> str:
    """``text``, which holds a whole error, with a header before its place; empty where no place is found in it."""
    text = _COLOURS.sub("", text).replace("Error\\: ", "Error: ")
    found = _place(text, _LONGEST_LINE * 16)
    end = _END_OF_LINE.match(text, found[1]) if found else None
    return f"{text[: found[0]]}{grammar.TRACEBACK}{end[0]}{text[found[0] :]}" if found and end else ""


def _place(text: str, longest: int = _LONGEST_LINE) -> tuple[int, int] | None:
    """Where in ``text`` the place of a SyntaxError begins and ends, whatever its quotes became."""
    if len(text) > longest:
        return None
    for line in islice(_LINE.finditer(text), _MOST_PLACES):
        reach = max(0, line.start() - _LONGEST_PLACE)
        begin = max(text.rfind(word, reach, line.start()) for word in ("File", "Cell In"))
        if begin >= 0 and (found := _DRESSED.match(text, begin)):
            before = text[:begin]
            own = next((len(one) for one in ("  ", "&nbsp;&nbsp;", "\xa0\xa0", "\t") if before.endswith(one)), 0)
            return begin - own, found.end()
    return None


class Headed(Reading):
    """One error below a header that nobody printed, read by a reader of its own."""

    __slots__ = ("_before", "_found", "_in_markup", "_number", "_reader", "done")

    def __init__(self, before: int, header: str, *, in_markup: bool) -> None:
        """Begin with the ``header``, which stands below line ``before``; with ``in_markup`` tags stand among words."""
        from explain.tracebacks.reader import Reader

        self._before = before
        self._in_markup = in_markup
        self._reader = Reader()
        self._found: tuple[Traceback, ...] = ()
        self._number = 0
        self.done = False
        self._reader.feed(header)

    def read(self, lines: list[str]) -> bool:
        """Read ``lines``, of which the last names the error; False where they are not all of one error."""
        *above, last = lines
        for line in above:
            if not self._feed(line) or self._reader.unclaimed:
                return False
        self._feed(last)
        self.done = bool(self._found)
        told = self._found[-1].raised[-1] if self._found else None
        if told is None:
            return self._reader.pending and self._reader.ready
        return told.exception in NAMES and bool(told.frames) and self._ends_here(self._found)

    def _feed(self, line: str) -> bool:
        """Read ``line``; whether the error is still unfinished."""
        if self._found or not self._reader.pending:
            return False
        self._number += 1
        self._found = self._reader.feed(line)
        return not self._found

    def _ends_here(self, found: tuple[Traceback, ...]) -> bool:
        return found[-1].raised[-1].end_line == self._number + 1

    @property
    def ready(self) -> bool:
        """Whether what is held can stand as it is."""
        return self.done or self._reader.ready

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        self.done = not self._feed(markup.plain(text) if self._in_markup else text)
        return self if not self._found or self._ends_here(self._found) else None

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error at the lines as they came."""
        found = self._found or (self._reader.close() if ended else self._reader.idle() or self._reader.close())
        before = self._before

        def outer(first: int, last: int) -> tuple[int, int]:
            return before + max(1, first - 1), before + last - 1

        return tuple([_without_function(one.placed(outer)) for one in found[:1] if one.raised[-1].exception in NAMES])


def _without_function(found: Traceback) -> Traceback:
    """``found``, whose last frame is the place of a SyntaxError, which has no function."""
    *before, last = found.raised
    frames = (*last.frames[:-1], *(replace(one, function=None) for one in last.frames[-1:]))
    return Traceback((*before, replace(last, frames=frames)))
