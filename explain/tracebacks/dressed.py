"""What begins in a line that is dressed: behind a prefix, in a string, a cell or a tag.

Loaded only when a line shows an error in such a dress. What stands before the further lines is the channel's business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks import (
    cells,
    columns,
    escaped,
    folded,
    grammar,
    headless,
    inner,
    markup,
    one_line,
    openings,
    prefixes,
    recordings,
)
from explain.tracebacks.chains import Chain
from explain.tracebacks.channels import Channel
from explain.tracebacks.lines import clean
from explain.tracebacks.model import Raised
from explain.tracebacks.notices import Announcement, Stack, Told
from explain.tracebacks.prefixes import Prefix
from explain.tracebacks.reading import Reading

_LARGEST = 1_000_000
"""Code points of a record on one line that are read: a whole event is longer than any line of text."""

_RULED = "___ x ___"
_END_OF_TEXT = re.compile(r'(?:\\[nr]){0,4}"[ ]?[,}]|</?\w')


def begin(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """The channel of a writer who begins an error in ``text`` behind a prefix, None where nobody does."""
    header = grammar.TRACEBACK
    in_record = text[:2] == '{"' and header[:-1] in text and header not in text  # another printer's
    channel = (_begin_in_record(number, text) if in_record else None) or _begin(number, text, recent)
    if channel is None:
        return _begin_as_at_header(number, text, recent) or _begin_in_record(number, text)
    if recent and header[:-1] in text and (announced := channel.wrote(clean(recent[-1]))):
        line = channel.wrote(text) if grammar.announcement(announced) else None
        if line:
            channel.reading = Announcement(number - 1, announced).take(number, line) or channel.reading
    return channel


def _begin_as_at_header(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """What begins with another line than a header, in a dress that is known by a header in the place of that line."""
    found = one_line.OTHER_STARTS.search(text) if len(text) <= _LARGEST else None
    if found is None or found.start() == 0 or not _is_dress(text[: found.start()]):
        return None
    end = _END_OF_TEXT.search(text, found.end())
    before, after = text[: found.start()], text[end.start() :] if end else ""
    blank = not before.strip() and len(before) <= prefixes.LONGEST
    header = f"{before}{grammar.TRACEBACK}{after}"
    channel = Channel(Stack(), Prefix(before)) if blank else _begin(number, header, recent)
    line = channel.wrote(text) if channel else None
    reading = openings.begin(number, line, ()) if line else None
    if channel is None or reading is None:
        return None
    channel.reading = reading
    return channel


def _begin_in_record(number: int, text: str) -> Channel | None:
    """What another printer than Python begins in a field of records, a line each; a reader of its own reads it."""
    if text[:2] != '{"' or len(text) > _LARGEST:
        return None
    for before in escaped.fields_before(text):
        lines = escaped.string_at(text[len(before) :]) or []
        if len(lines) == 1 and grammar.may_start(lines[0]):
            reading = inner.Inner(number, lines[0])
            return Channel(reading, prefixes.Field(before), record=True) if reading.begun else None
    return None


def _is_dress(before: str) -> bool:
    """Whether ``before`` can be what stands before a program's lines, and is no part of a sentence."""
    counted = before.strip(" \t.:|│").isdigit()
    marked = before[0] in "{[<*-" or not before.strip(" \t|│")
    return marked or counted or prefixes.stamped(before) or prefixes.known(before) == before


def _begin(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    named = "Error" in text and any(name in text for name in headless.NAMES)
    if named and (channel := _begin_headless(number, text, recent)):
        return channel
    if text.lstrip()[:1] in ("'", '"') and (lines := escaped.strings_of(text)):
        reading = openings.begin(number, clean(lines[0]), ())
        return Channel(reading, None) if reading is not None and "Traceback" in text else None
    if escaped.is_literal(text):
        reading = openings.begin(number, escaped.header_of(text), ())
        return Channel(reading, None) if reading is not None else None
    if folded.begins(text):
        return Channel(folded.Folded(number, text), Prefix(""), whole=True)
    if recordings.begins(text):
        return Channel(recordings.Recorded(number, text), Prefix(""), whole=True)
    if (begins := escaped.in_string(text)) > 0:
        reading = openings.begin(number, escaped.header_of(text), ())
        field = prefixes.Field(text[:begins]) if prefixes.is_record(text) else Prefix(text[:begins])
        return Channel(reading, field, record=True) if reading is not None else None
    if text[:1] == "{" and (channel := _begin_in_field(number, text)):
        return channel
    if text.endswith(f"{grammar.TRACEBACK}$") and (kind := grammar.starting(text[:-1])) in ("traceback", "group"):
        chain = Chain().begin(kind, number, text[:-1])
        chain.unwrap(_without_end_mark)
        return Channel(chain, Prefix(""), whole=True)
    if "text/x-traceback; " in text and (channel := _begin_in_packet(number, text)):
        return channel
    if "<" in text and (inside := _begin_in_markup(number, text, recent)):
        return inside
    if text.endswith((" ", "+", "|", "│", "║")) and (row := cells.bordered(text)):
        reading = openings.begin(number, row[1], ())
        return Channel(reading, row[0]) if reading is not None else None
    found = openings.rest_of(text)
    if found is not None and not found[0]:
        reading = openings.begin(number, found[1], recent)
        return Channel(reading, Prefix("")) if reading is not None else None
    if found is None:
        return _begin_quoted(number, text)
    before, rest = found
    if len(before) > prefixes.LONGEST:
        return None
    if columns.is_column(before, recent) and (reading := openings.begin(number, rest, ())):
        return Channel(columns.Column(reading, before), Prefix(""), whole=True)
    if not before.strip() and grammar.starting(rest) == "place":
        return Channel(Chain(before).begin("place", number, rest), Prefix(""), whole=True)
    prefix = prefixes.learned(before)
    above = _above(recent, prefix)
    reading = _below_database(number, before, recent) or _below_name(number, rest, above)
    reading = reading or _below_announcement(number, rest, above) or openings.begin(number, rest, above)
    return Channel(reading, prefix) if reading is not None else None


def _begin_in_packet(number: int, text: str) -> Channel | None:
    """What begins in a packet of subunit's."""
    from explain.tracebacks import subunit

    said = subunit.packet(text)
    reading = openings.begin(number, said, ()) if said else None
    return Channel(subunit.Packets(reading), Prefix(""), whole=True) if reading is not None else None


def _without_end_mark(text: str) -> tuple[str, bool]:
    """A line as it was before ``cat -A`` showed its end and its tabs."""
    return text.removesuffix("$").replace("^I", "\t"), False


def _begin_headless(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """The SyntaxError that ``text`` names, its place above it."""
    if channel := headless.begin(number, text, recent):
        return channel
    reading = headless.below_header(number, text, recent)
    return Channel(reading, Prefix(""), whole=True) if reading is not None else None


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


def _below_announcement(number: int, text: str, above: Sequence[str]) -> Reading | None:
    """A header right below what announces its error, both behind a prefix that is seen only at a header."""
    if not above or not grammar.announcement(above[-1]) or grammar.starting(text) not in ("traceback", "group"):
        return None
    return Announcement(number - 1, above[-1]).take(number, text)


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
    header = "  + Exception Group Traceback (" if "  + Exception Group Traceback (" in plain else "Traceback ("
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
    counts, prefix.counts = prefix.counts, True
    for line in reversed(recent):
        body = prefix.peel(clean(line))
        if body is None:
            break
        found.append(body)
    prefix.counts = counts
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
