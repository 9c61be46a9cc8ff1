"""What begins in a line that is dressed: behind a prefix, in a string, a cell or a tag, or all on one line.

Loaded only when a line shows an error in such a dress. What stands before the further lines is the channel's business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks import (
    cells,
    columns,
    escaped,
    events,
    folded,
    grammar,
    headless,
    inner,
    markup,
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

_AS_NUMBERS = f"{escaped.HEADER}&#"
"""A header in XML that writes line ends as numbers."""

_LARGEST = 1_000_000
"""Code points of a record on one line that are read: a whole event is longer than any line of text."""

_RULED = "___ x ___"
_OTHER_STARTS = re.compile(
    r"Fatal Python error: |Windows fatal exception: |Exception ignored (?:in|while|on)\b|Task was destroyed but it"
    r"|(?<![\w./\\])[\w./\\<>-]{1,200}:[0-9]{1,9}: \w{0,80}Warning: |(?:[\w.]{1,80}\.)?_?RemoteTraceback:"
)
_STARTS_IN_STRINGS = (
    "Fatal Python error: ", "Exception ignored ", "Warning: ", "exception was never retrieved",
    "Task was destroyed but", "Exception has occurred: ", "(most recent call last) ─", "(most recent call last) \\u2500", ": can't open file ", ": No module named ", "usage: ",
)  # fmt: skip
_LINE_ENDS = ("#012", "<br>", "<br/>", "<br />", "␤", "↵", "⏎")
_END_OF_TEXT = re.compile(r'(?:\\[nr]){0,4}"[ ]?[,}]|</?\w')


def begin(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """The channel of a writer who begins an error in ``text`` behind a prefix, None where nobody does."""
    in_record = text[:2] == '{"' and grammar.TRACEBACK[:-1] in text and grammar.TRACEBACK not in text  # not CPython's
    channel = (_begin_in_record(number, text) if in_record else None) or _begin(number, text, recent)
    if channel is None:
        return _begin_as_at_header(number, text, recent) or _begin_in_record(number, text)
    if recent and grammar.TRACEBACK[:-1] in text and (announced := channel.wrote(clean(recent[-1]))):
        if grammar.announcement(announced) and (header := channel.wrote(text)):
            channel.reading = Announcement(number - 1, announced).take(number, header) or channel.reading
    return channel


def _begin_as_at_header(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """What begins with another line than a header, in a dress that is known by a header in the place of that line."""
    found = _OTHER_STARTS.search(text) if len(text) <= _LARGEST else None
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
    return before[0] in "{[<*-" or counted or not before.strip(" \t|│") or prefixes.stamped(before)


def _begin(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    if "Error" in text and any(name in text for name in headless.NAMES) and (channel := _begin_headless(number, text, recent)):
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


def _split(text: str) -> list[str] | None:
    """The lines of what begins in ``text`` with no header, its newlines written in another way."""
    found = _OTHER_STARTS.search(text)
    mark = next(mark for mark in _LINE_ENDS if mark in text)
    return text[found.start() :].split(mark) if found else None


def on_one_line(line: str, text: str) -> tuple[list[str], ...]:
    """The errors that a single line holds whole, each as its own lines."""
    if (text[:1] == "[" and recordings.begins(text)) or "text/x-traceback; " in text:
        return ()
    if '"reprtraceback"' in text:
        from explain.tracebacks import reports

        return reports.logged(line[:_LARGEST])
    if "##teamcity[" in text:
        return escaped.messages_of(text)
    if "\\nE   " in text and (found := escaped.reports_of(line if len(line) <= _LARGEST else text)):
        return found
    if "Traceback (most recent call last)\\n" in text and (cells := escaped.cells_of(line[:_LARGEST])):
        return cells
    if text.startswith("::error file="):
        return escaped.annotation(text)
    if "last)\\:" in text:
        text = text.replace("last)\\:", "last):")  # Java's properties
    if _AS_NUMBERS in text and (found := escaped.of_attribute(text)):
        return found
    if ("Traceback%20" in text or "Traceback+" in text) and (found := escaped.of_address(text)):
        return found
    if text.count("#012") > 1:
        first, *rest = text.split("#012")  # rsyslog's, whatever it holds
        begins = _OTHER_STARTS.search(first) or escaped.ANNOUNCED.search(first)
        return ([first[begins.start() :] if begins else first, *rest],)
    if "\\n" in text and grammar.TRACEBACK not in text and any(start in text for start in _STARTS_IN_STRINGS):
        if lines := escaped.text_of(line[:_LARGEST], _STARTS_IN_STRINGS):
            return (lines,)
    if grammar.TRACEBACK not in text and any(mark in text for mark in _LINE_ENDS):
        if lines := _split(text):
            return (lines,)
    if "Error" in text and any(name in text for name in headless.NAMES):
        if lines := escaped.lines_of(text):
            return (lines,)
        headed = headless.on_one_line(text) if escaped.HEADER not in text else ""
        if headed and (lines := escaped.lines_of(headed)):
            return (lines[1:],)
    if "Traceback (most recent call last):" not in text and "\r" not in line:
        return events.errors_of(line if len(line) <= _LARGEST else text)
    if folded.begins(text):
        return ()
    lines = escaped.lines_of(line if "\r" in line.rstrip("\r\n") else text)
    return (lines,) if lines and any(lines[1:]) else events.errors_of(text)
