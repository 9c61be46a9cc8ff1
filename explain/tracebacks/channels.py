"""One writer among several: the error that it is printing, and what stands before each of its lines.

Loaded only when a line shows an error behind a prefix, in a string or all on one line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks import escaped, events, folded, grammar, inner, markup, openings, prefixes
from explain.tracebacks.chains import Chain
from explain.tracebacks.lines import clean
from explain.tracebacks.model import Raised
from explain.tracebacks.notices import Announcement, Told
from explain.tracebacks.prefixes import Prefix
from explain.tracebacks.reading import Reading
from explain.tracebacks.restoring import resembles_place

_ANNOUNCED = ("Traceback (most recent", "  + Exception Group", "future: ", "handle: ", "task: ", "transport: ")
_LARGEST = 1_000_000
"""Code points of a record on one line that are read: a whole event is longer than any line of text."""

_LONG = 6
_STAMPS_DIFFER = 3  # characters by which two stamps differ in length
_RULER = "=" * 20
_RULED = "___ x ___"
_CLOSING = re.compile(r"(?:</[\w:-]{1,40}>|`{1,3}|\[/code\])\s*$")


class Channel:
    """The lines of one writer. ``strays`` counts the lines of others since it began."""

    __slots__ = ("_markup", "_prefix", "_record", "_strings", "_undecided", "reading", "strays")

    def __init__(
        self, reading: Reading, prefix: Prefix | None, *, record: bool = False, in_markup: bool = False
    ) -> None:
        """Begin with a first line behind ``prefix``; without one, every line is a string literal.

        With ``record`` a string literal stands behind the prefix, in a record of which the rest does not matter. With
        ``in_markup`` every line is HTML or XML.
        """
        self._record = record
        self._markup = in_markup
        self.reading = reading
        self.strays = 0
        self._prefix = prefix
        self._strings = prefix is None
        self._undecided = prefix is not None

    def peel(self, text: str) -> list[str] | None:
        """What the writer wrote in the line ``text``, None where another wrote it."""
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
        if len(self._prefix.text) >= _LONG and self._prefix.text in body:
            body = body.replace(self._prefix.text, "")  # mpirun puts it before each piece that it gets of a line
        if not self._record:
            return [body.removesuffix(" # ") if self._prefix.text == "# " else body]  # Maya ends its comment so
        lines = escaped.string_at(body)
        return None if lines is None else [clean(line) for line in lines]

    def _peel_less(self, text: str, first: str) -> str | None:
        """A frame behind a part of the first line's prefix.

        Its rest is a log record's own head, or what stands before the whole text: a quote, a tag, other cells.
        """
        begins = text.find("  File ")
        if begins <= 0 or not text[:begins].strip() or begins > prefixes.LONGEST:
            return None
        prefix = Prefix(text[:begins])
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
        prefix = prefixes.counted(self._prefix.text, text)
        if prefix is None:
            return None
        self._prefix, self._undecided = prefix, False
        return self.peel(text)

    def over(self, text: str) -> bool:
        """Whether ``text``, which the writer did not write, shows that nothing more of the error comes."""
        return self._strings and bool(text.strip())

    def adopts(self, text: str) -> bool:
        """Whether ``text`` shows that only the first line has the prefix: an error goes on in it without one."""
        if isinstance(self.reading, Announcement):
            return not self.strays and text.startswith(_ANNOUNCED)
        if isinstance(self.reading, folded.Folded):
            return not self.strays
        quoted = text.startswith("    ") and not self.strays
        if not self._undecided or not (quoted or resembles_place(text) or _goes_on(text)):
            return False
        self._undecided = False
        if (
            self._prefix is not None
            and self._prefix.text.rstrip().endswith((">", "`", "[code]"))
            and isinstance(self.reading, Chain)
        ):
            self.reading.unwrap(_unwrapped)
        return True


def _unwrapped(text: str) -> str:
    """``text`` without a closing tag or fence at its end."""
    return _CLOSING.sub("", text)


def _goes_on(text: str) -> bool:
    return text.startswith(
        ("  | ", "  File ", "  PL/Python ", "  Cell In[", "    raise ", "    ...", "│", "Cell In[", "<ipython-input-")
    )


def begin(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """The channel of a writer who begins an error in ``text`` behind a prefix, None where nobody does."""
    if text.lstrip()[:1] in ("'", '"') and (lines := escaped.strings_of(text)):
        reading = openings.begin(number, clean(lines[0]), ())
        return Channel(reading, None) if reading is not None and "Traceback" in text else None
    if escaped.is_literal(text):
        reading = openings.begin(number, escaped.HEADER, ())
        return Channel(reading, None) if reading is not None else None
    if folded.begins(text):
        return Channel(folded.Folded(number, text), Prefix(""))
    if (begins := escaped.in_string(text)) > 0:
        reading = openings.begin(number, escaped.HEADER, ())
        field = prefixes.Field(text[:begins]) if text[:1] == "{" else Prefix(text[:begins])
        return Channel(reading, field, record=True) if reading is not None else None
    if text[:1] == "{" and (channel := _begin_in_field(number, text)):
        return channel
    if "<" in text and (inside := _begin_in_markup(number, text, recent)):
        return inside
    found = openings.rest_of(text)
    if found is not None and not found[0]:
        reading = openings.begin(number, found[1], recent)
        return Channel(reading, Prefix("")) if reading is not None else None
    if found is None:
        return _begin_quoted(number, text)
    before, rest = found
    if len(before) > prefixes.LONGEST:
        return None
    prefix = prefixes.learned(before)
    above = _above(recent, prefix)
    reading = _below_database(number, before, recent) or _below_name(number, rest, above)
    reading = reading or openings.begin(number, rest, above)
    return Channel(reading, prefix) if reading is not None else None


def _below_database(number: int, before: str, recent: Sequence[str]) -> Reading | None:
    """The traceback that PostgreSQL gives as the context of an error, which it names in the line above."""
    if not before.endswith("CONTEXT:  ") or not recent:
        return None
    from explain.tracebacks import headings, modules

    told = modules.told_above(clean(recent[-1]))
    found = grammar.exception_line(told, strict=True)
    if found is None:
        return None
    raised = Raised("exception", found[0], found[1], start_line=number - 1, end_line=number - 1)
    return headings.Headed(raised, number)


def _below_name(number: int, text: str, above: Sequence[str]) -> Reading | None:
    """A frame right below a line that names its exception, both behind the same prefix."""
    if not above or grammar.starting(text) != "place" or not grammar.exception_line(above[-1], strict=True):
        return None
    return Chain().begin("bare", number - 1, above[-1]).take(number, text)


def _begin_in_markup(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """What begins in a line of HTML or XML: a failed test of a report, or whatever begins when the tags are gone."""
    shown = markup.failure(text)
    if shown is not None:
        from explain.tracebacks import pytest

        begun = openings.begin(number, shown, ())
        if begun is None:
            begun = pytest.Failure(number, _RULED, markup.message(text))
            begun.take(number, f"    {shown}")  # the report leaves the first line's indentation out
        return Channel(begun, Prefix(""), in_markup=True)
    if "&nbsp;" in text or markup.last(text) is not None or not markup.is_markup(text):
        return None
    plain = markup.plain(text)
    before = plain.rpartition("Traceback (")[0].removesuffix("  + Exception Group ")
    if plain.rstrip().endswith(escaped.HEADER) and before.strip():
        prefixed = inner.Inner(number, plain)
        return Channel(prefixed, Prefix(""), in_markup=True) if prefixed.begun else None
    for header in ("  + Exception Group Traceback (", "Traceback ("):
        plain = plain[max(0, plain.find(header)) :] if plain.rstrip().endswith(":") else plain
    reading = openings.begin(number, plain, [markup.plain(line) for line in recent])
    return Channel(reading, Prefix(""), in_markup=True) if reading is not None else None


def _begin_in_field(number: int, text: str) -> Channel | None:
    """A line of a text that stands in a field of records, a line each, behind a prefix of its own."""
    before = escaped.field_before(text)
    if before is None:
        return None
    lines = escaped.string_at(text[len(before) :])
    if lines is None or len(lines) != 1:
        return None
    reading = inner.Inner(number, lines[0])
    return Channel(reading, prefixes.Field(before), record=True) if reading.begun else None


def _above(recent: Sequence[str], prefix: Prefix) -> list[str]:
    """The lines right above that the same writer wrote, without others in between."""
    found: list[str] = []
    for line in reversed(recent):
        body = prefix.peel(clean(line))
        if body is None:
            break
        found.append(body)
    return found[::-1]


def _begin_quoted(number: int, text: str) -> Channel | None:
    """An exception line alone in a quotation or a list, in backticks or bold."""
    marks = prefixes.quoted(text)
    rest = text[len(marks) :]
    if not marks or not rest:
        return None
    for wrap in ("`", "**", '"'):
        if wrap in marks:
            rest = rest.rstrip().removesuffix(wrap).rstrip("`")
    reading = openings.begin(number, rest, ())
    return Channel(reading, Prefix(marks)) if reading is not None and not isinstance(reading, Told) else None


def on_one_line(line: str, text: str) -> tuple[list[str], ...]:
    """The errors that a single line holds whole, each as its own lines."""
    if "##teamcity[" in text:
        return escaped.messages_of(text)
    if "\\nE   " in text and (found := escaped.reports_of(line if len(line) <= _LARGEST else text)):
        return found
    if "Traceback (most recent call last)\\n" in text and (cells := escaped.cells_of(line[:_LARGEST])):
        return cells
    if text.startswith("::error file="):
        return escaped.annotation(text)
    if "Traceback (most recent call last):" not in text and "\r" not in line:
        return events.errors_of(line if len(line) <= _LARGEST else text)
    if folded.begins(text):
        return ()
    lines = escaped.lines_of(line if "\r" in line.rstrip("\r\n") else text)
    return (lines,) if lines and any(lines[1:]) else events.errors_of(text)
