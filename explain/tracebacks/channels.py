"""One writer among several: the error that it is printing, and what stands before each of its lines.

What begins at a writer's first line is ``dressed``'s business.
"""

from __future__ import annotations

import re

from explain.tracebacks import cells, escaped, grammar, markup, prefixes
from explain.tracebacks.chains import Chain
from explain.tracebacks.lines import clean
from explain.tracebacks.notices import Announcement
from explain.tracebacks.prefixes import Prefix
from explain.tracebacks.rails import is_rail
from explain.tracebacks.reading import Reading
from explain.tracebacks.restoring import is_place, resembles_place

_ANNOUNCED = ("Traceback (most recent", "  + Exception Group", "future: ", "handle: ", "task: ", "transport: ")
_MOST_STRAYS = 200
_FEW_STRAYS = 20
_LONG = 6
_STAMPS_DIFFER = 3  # characters by which two stamps differ in length
_RULER = "=" * 20
_IN_FUNCTION = re.compile(r", in <\w{0,12}$")
_OPENING = re.compile(r"(?:>|`|\||\[code\]|\{(?:noformat|code|quote|panel)[^{}]{0,200}\})\s*$")
_CLOSING = re.compile(r"(?:[ ]\||(?:</[\w:-]{1,40}>){1,8}|`{1,3}|\[/code\]|\{(?:noformat|code|quote|panel)\})\s*$")


class Channel:
    """The lines of one writer. ``strays`` counts the lines of others since it began."""

    __slots__ = ("_markup", "_prefix", "_record", "_strings", "_undecided", "_waited", "_whole", "_widest",
                 "_width", "_written", "reading", "strays")  # fmt: skip

    def __init__(
        self, reading: Reading, prefix: Prefix | None, *, record: bool = False, in_markup: bool = False,
        whole: bool = False,
    ) -> None:  # fmt: skip
        """Begin with a first line behind ``prefix``; without one, every line is a string literal.

        With ``record`` a string literal stands behind the prefix, in a record of which the rest does not matter. With
        ``in_markup`` every line is HTML or XML. With ``whole`` the reading takes the lines below as they come.
        """
        self._whole = whole
        self._record = record
        self._markup = in_markup
        self.reading = reading
        self.strays = self._waited = self._widest = self._width = 0
        self._written = ""  # the last line
        self._prefix = prefix
        self._strings = prefix is None
        self._undecided = prefix is not None

    def wrote(self, text: str) -> str | None:
        """The one line that the writer wrote in ``text``, a line beside the first; None where another wrote it."""
        prefix, undecided = self._prefix, self._undecided
        lines = self._peeled(text) if prefix is None or prefix.text or self._markup else None
        self._prefix, self._undecided = prefix, undecided
        return lines[0] if lines and len(lines) == 1 else None

    def peel(self, text: str) -> list[str] | None:
        """What the writer wrote in the line ``text``, None where another wrote it."""
        lines = self._peeled(text)
        if lines is None:
            if self._waited or not self._goes_on(text):
                return None
            lines = [text]
        self._written = text
        if self._waited:
            self._widest = max(self._widest, self._waited)
            self._waited = 0
        return lines

    def _goes_on(self, text: str) -> bool:
        """Whether ``text`` was cut off the last line by a window, so that it has no prefix."""
        above = self._written
        if not above or not text.strip() or self._prefix is None:
            return False
        known = prefixes.known(text)
        if known and not (self._width and known.rstrip(": ").isalpha()):
            return False
        if self._width:
            return self._width - 1 <= len(above) <= self._width and "Traceback" not in text
        begins = above.find("  File ")
        whole = begins < 0 or (is_place(above[begins:]) and not _IN_FUNCTION.search(above) and text[:5] != ", in ")
        place = not whole and any(is_place(f"{above[begins:]}{between}{text}") for between in ("", " "))
        if place or (above + text.rstrip()).endswith((grammar.CAUSE, grammar.CONTEXT)):
            self._width = len(above)
        return self._width > 0

    def _peeled(self, text: str) -> list[str] | None:
        if self._prefix is None:
            lines = escaped.strings_of(text)
            return None if lines is None else [clean(line) for line in lines]
        if self._markup:
            end = markup.last(text)
            return [markup.plain(text)] if end is None else [end, _RULER]
        if not self._prefix.text:
            return None
        body = self._prefix.peel(text)
        if body is None and self._undecided:
            body = self._peel_less(text, self._prefix.text)
        if body is None:
            return None
        self._undecided = False
        if len(self._prefix.text) >= _LONG and self._prefix.text in body and not self._prefix.text.isspace():
            body = body.replace(self._prefix.text, "")  # mpirun puts it before each piece that it gets of a line
        if self._prefix.text[-1] in ",;\t" and body[:1] == '"':
            body = cells.of_row(body)
        if not self._record:
            return [body.removesuffix(" # ") if self._prefix.text == "# " else body]  # Maya ends its comment so
        if '""' in body and "\\" not in body and type(self._prefix) is Prefix:
            return [cells.of_row(f'"{body}')]
        lines = escaped.string_at(body)
        return None if lines is None else [clean(line) for line in lines]

    def _peel_less(self, text: str, first: str, *, counts: bool = False) -> str | None:
        """A frame behind a part of the first line's prefix, whose number ``counts`` or is the same.

        Its rest is a log record's own head, or what stands before the whole text: a quote, a tag, other cells.
        """
        begins = text.find("  File ")
        if begins <= 0 or not text[:begins].strip() or begins > prefixes.LONGEST:
            return None
        prefix = Prefix(text[:begins])
        prefix.counts = counts
        last = len(first) - begins + _STAMPS_DIFFER
        ends = [first[start:] for start in range(max(1, last - 2 * _STAMPS_DIFFER), last + 1)]
        begun = "Traceback" in [prefix.peel(f"{end}Traceback") for end in ends]
        if not begun and prefix.peel(first + "Traceback") is None:
            return None
        self._prefix = prefix
        return text[begins:]

    def counts(self, text: str) -> list[str] | None:
        """What the writer wrote in ``text``, where its prefix counts its lines; asked when no writer has the line's."""
        if not self._undecided or self._prefix is None or self._record or self._markup:
            return None
        body = self._prefix.count(text)
        if body is None:
            body = self._peel_less(text, self._prefix.text, counts=True)
        if body is not None:
            self._undecided = False
            return [body]
        prefix = prefixes.counted(self._prefix.text, text)
        if prefix is None:
            return None
        self._prefix, self._undecided = prefix, False
        return self.peel(text)

    def overdue(self, text: str) -> bool:
        """Count ``text``, which another wrote; whether nothing more of the error is to be waited for.

        Between its lines stood some of others already: several times as many may.
        """
        self.strays += 1
        self._waited += 1
        if self._strings and text.strip():
            return True
        waits = self.reading.unfinished or not self.reading.ready
        return self._waited > (_MOST_STRAYS if waits else _FEW_STRAYS + 3 * self._widest)

    def adopts(self, text: str) -> bool:
        """Whether ``text`` shows that only the first line has the prefix: an error goes on in it without one."""
        if isinstance(self.reading, Announcement):
            return not self.strays and text.startswith(_ANNOUNCED)
        if self._whole:
            return not self.strays
        framed = not isinstance(self.reading, Chain) or self.reading.framed
        quoted = text.startswith("    ") and not self.strays and framed
        if not self._undecided or not (quoted or resembles_place(text) or _goes_on(text)):
            return False
        self._undecided = False
        if self._prefix is not None and isinstance(self.reading, Chain):
            hung = " " * len(self._prefix.text)
            if framed and self._prefix.text[:1] in "*-•" and text.startswith(f"    {hung}"):
                self.reading.unwrap(lambda line: (line.removeprefix(hung), False))
            if _OPENING.search(self._prefix.text):
                self.reading.unwrap(_unwrapped)
            elif cells.opens_literal(self._prefix.text):
                self.reading.unwrap(cells.out_of_literal)
        return True


def _unwrapped(text: str) -> tuple[str, bool]:
    """``text`` without a closing tag or fence at its end, and whether it had one."""
    plain = _CLOSING.sub("", text)
    return plain, plain != text


def _goes_on(text: str) -> bool:
    return is_rail(text) or text.startswith(
        ("  | ", "  File ", "  PL/Python ", "  Cell In[", "    raise ", "    ...", "│", "Cell In[", "<ipython-input-")
    )
