"""Debug pages as they are saved, whose frames are markup alone: Starlette's, Litestar's and tracerite's (Sanic's).

A page is held to its end, then looked through once: for names of exceptions, places, and the code at each place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.records import replace
from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Link, Raised, Traceback
from explain.tracebacks.reading import Reading

_STARLETTE = re.compile(
    r"<h2>(?P<name>\w[\w.]*): ?(?P<message>[^<]{0,20000})</h2>"
    r'|frame-filename">(?P<file>[^<]{1,1000})</span>,\s{1,20}line <i>(?P<line>[0-9]{1,9})</i>,'
    r"\s{1,20}in <b>(?P<function>[^/]{1,400})</b>"
    r'|<p class="center-line"><span[^>]{0,100}>\s{0,20}<span class="lineno">[0-9]{1,9}\.</span>(?P<code>[^\n]*)'
)
_LITESTAR = re.compile(
    r"<h4><span>(?P<name>\w[\w.]*)</span>[^\n]{0,500}?</h4>\s{0,20}<h3><span>(?P<message>[^<]{0,20000})</span></h3>"
    r'|<span class="breakable">(?P<file>[^<]{1,1000})</span> in <span>(?P<function>[^/]{1,400})</span>'
    r" at line\s{1,20}<span>(?P<line>[0-9]{1,9})"
    r'|<tr class="executed-line"><td class="line_no">[0-9]{1,9}</td><td class="code_line">(?P<code>[^\n]*)'
)
_TRACERITE = re.compile(
    r'frame-location">(?P<file>[^<]{1,1000})<span class="frame-lineno">:(?P<line>[0-9]{1,9})</span></span>'
    r'<span class="frame-function">(?P<function>[^<]{0,400})'
    r"|<span class=codeline data-lineno=(?P<at>[0-9]{1,9})>(?P<code>[^\n]*)"
    r"|<span class=exctype>(?P<name>\w[\w.]*)(?P<how>[^<:]{0,80}):</span>"
    r"<span class=excsummary>(?P<message>[^<]{0,20000})"
)
_TAGS = re.compile(r"<[^<>]{1,400}>")
_OVER = ("</html>", "<footer>", "</main>")
_MOST_LINES = 20_000
_LARGEST = 2_000_000


def begin(number: int, text: str) -> Page | None:
    """The reading of a page of which ``text`` is the first line that tells of its error."""
    stripped = text.strip()
    if 'class="tracerite' in text:
        return Page(number, text, _TRACERITE)
    if stripped.startswith("<h4><span>") and " on " in stripped:
        return Page(number, text, _LITESTAR)
    if stripped.startswith("<h2>") and (found := _STARLETTE.match(stripped)) and found["message"]:
        known = grammar.exception_line(f"{found['name']}: x", strict=True)
        return Page(number, text, _STARLETTE) if known else None
    return None


class Page(Reading):
    """One page, from its first line that tells of the error."""

    __slots__ = ("_end", "_kind", "_lines", "_size", "_start", "done")

    def __init__(self, number: int, text: str, kind: re.Pattern[str]) -> None:
        """Begin with that line."""
        self._start = self._end = number
        self._kind = kind
        self._lines = [text]
        self._size = len(text)
        self.done = False

    @property
    def ready(self) -> bool:
        """Nothing is known before the page ends."""
        return False

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        self._size += len(text)
        if len(self._lines) >= _MOST_LINES or self._size > _LARGEST:
            return None
        self._lines.append(text)
        self._end = number
        self.done = any(mark in text for mark in _OVER)
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The errors on the page, as one chain; where it shows no frame, what its lines tell."""
        text = "\n".join(self._lines)
        chain = list(_in_order_of_time(text)) if self._kind is _TRACERITE else _newest_first(text, self._kind)
        chain = [replace(one, start_line=self._start, end_line=self._end) for one in chain if one.frames]
        if chain:
            return (Traceback(tuple(chain)),)
        from explain.tracebacks.reader import parse_lines

        lines = ["" if begin(0, line) else line for line in self._lines]
        above = self._start - 1
        return tuple([one.placed(lambda first, last: (first + above, last + above)) for one in parse_lines(lines)])


def _newest_first(text: str, kind: re.Pattern[str]) -> list[Raised]:
    """Errors each followed by its frames, all with the newest first."""
    errors: list[tuple[str, str, list[tuple[str, int, str]], list[str]]] = []
    for found in kind.finditer(text):
        if found["name"]:
            errors.append((found["name"], _plain(found["message"]), [], []))
        elif errors and found["file"]:
            errors[-1][2].append((_plain(found["file"]), int(found["line"]), _plain(found["function"])))
            errors[-1][3].append("")
        elif errors and errors[-1][3]:
            errors[-1][3][-1] = _plain(found["code"]).strip()
    chain: list[Raised] = []
    for name, message, places, codes in reversed(errors):
        frames = FrameReader()
        for place, code in zip(reversed(places), reversed(codes), strict=True):
            frames.place(*place)
            frames.quote(code)
        chain.append(Raised("exception", name, message, frames.build(), "cause" if chain else "first"))
    return chain


def _in_order_of_time(text: str) -> Iterator[Raised]:
    """Frames in the order in which they ran, each error behind the last of its own."""
    frames = FrameReader()
    at, link = "", "first"
    for found in _TRACERITE.finditer(text):
        if found["file"]:
            at = found["line"]
            frames.place(_plain(found["file"]), int(at), _plain(found["function"]).partition("⚡")[0] or "<module>")
        elif found["name"]:
            how: Link = "first" if link == "first" else "cause" if "from" in found["how"] else "context"
            yield Raised("exception", found["name"], _plain(found["message"]).strip(), frames.build(), how)
            frames, link = FrameReader(), "context"
        elif found["at"] == at:
            frames.quote(_plain(found["code"]).strip())


def _plain(text: str) -> str:
    from html import unescape

    return unescape(_TAGS.sub("", text)).replace("\xa0", " ")
