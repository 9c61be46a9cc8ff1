"""What begins in a line that is dressed: behind a prefix, in a string, a cell or a tag, or all on one line.

Loaded only when a line shows an error in such a dress. What stands before the further lines is the channel's business.
"""

from __future__ import annotations

from collections.abc import Sequence

from explain.tracebacks import (
    cells,
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
from explain.tracebacks.notices import Told
from explain.tracebacks.prefixes import Prefix
from explain.tracebacks.reading import Reading

_AS_NUMBERS = f"{escaped.HEADER}&#"
"""A header in XML that writes line ends as numbers."""

_LARGEST = 1_000_000
"""Code points of a record on one line that are read: a whole event is longer than any line of text."""

_RULED = "___ x ___"


def begin(number: int, text: str, recent: Sequence[str]) -> Channel | None:
    """The channel of a writer who begins an error in ``text`` behind a prefix, None where nobody does."""
    if text.lstrip()[:1] in ("'", '"') and (lines := escaped.strings_of(text)):
        reading = openings.begin(number, clean(lines[0]), ())
        return Channel(reading, None) if reading is not None and "Traceback" in text else None
    if escaped.is_literal(text):
        reading = openings.begin(number, escaped.header_of(text), ())
        return Channel(reading, None) if reading is not None else None
    if folded.begins(text):
        return Channel(folded.Folded(number, text), Prefix(""))
    if recordings.begins(text):
        return Channel(recordings.Recorded(number, text), Prefix(""))
    if (begins := escaped.in_string(text)) > 0:
        reading = openings.begin(number, escaped.header_of(text), ())
        field = prefixes.Field(text[:begins]) if prefixes.is_record(text) else Prefix(text[:begins])
        return Channel(reading, field, record=True) if reading is not None else None
    if text[:1] == "{" and (channel := _begin_in_field(number, text)):
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
        unheaded = headless.begin(number, text, recent) if any(name in text for name in headless.NAMES) else None
        return unheaded or _begin_quoted(number, text)
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


def on_one_line(line: str, text: str) -> tuple[list[str], ...]:
    """The errors that a single line holds whole, each as its own lines."""
    if text[:1] == "[" and recordings.begins(text):
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
    if "Error: " in text and any(name in text for name in headless.NAMES) and (lines := escaped.lines_of(text)):
        return (lines,)
    if "Traceback (most recent call last):" not in text and "\r" not in line:
        return events.errors_of(line if len(line) <= _LARGEST else text)
    if folded.begins(text):
        return ()
    lines = escaped.lines_of(line if "\r" in line.rstrip("\r\n") else text)
    return (lines,) if lines and any(lines[1:]) else events.errors_of(text)
