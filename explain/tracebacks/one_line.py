"""Errors that a single line holds whole: in strings, records and addresses, with other signs for newlines.

Gives the lines that a program printed; what begins in them is the reader's business.
"""

from __future__ import annotations

import re

from explain.tracebacks import escaped, events, folded, grammar, headless, recordings

_AS_NUMBERS = f"{escaped.HEADER}&#"
"""A header in XML that writes line ends as numbers."""

_CARRIERS = ("##teamcity[", "::error file=")

_LARGEST = 1_000_000
"""Code points of a record on one line that are read: a whole event is longer than any line of text."""

OTHER_STARTS = re.compile(
    r"Fatal Python error: |Windows fatal exception: |Exception ignored (?:in|while|on)\b"
    r"|Exception has occurred: |Task was destroyed but it"
    r"|(?<![\w./\\])[\w./\\<>-]{1,200}:[0-9]{1,9}: \w{0,80}Warning: |(?:[\w.]{1,80}\.)?_?RemoteTraceback:"
)
"""What begins an error without a header."""

_STARTS_IN_STRINGS = (
    "Fatal Python error: ", "Exception ignored ", "Warning: ", "exception was never retrieved",
    "Task was destroyed but", "Exception has occurred: ",
    "(most recent call last) ─", "(most recent call last) \\u2500", ": can't open file ", ": No module named ",
    "usage: ",
)  # fmt: skip
_LINE_ENDS = ("#012", "<br>", "<br/>", "<br />", "␤", "↵", "⏎")


def on_one_line(line: str, text: str) -> tuple[list[str], ...]:
    """The errors that a single line holds whole, each as its own lines."""
    if (text[:1] == "[" and recordings.begins(text)) or "text/x-traceback; " in text:
        return ()
    if '"reprtraceback"' in text:
        from explain.tracebacks import reports

        return reports.logged(line[:_LARGEST])
    if "last)\\:" in text:
        text = text.replace("last)\\:", "last):")  # Java's properties
    if (found := _carried(line, text)) is not None:
        return found
    if text.count("#012") > 1:
        first, *rest = text.split("#012")  # rsyslog's, whatever it holds
        begins = OTHER_STARTS.search(first) or escaped.ANNOUNCED.search(first)
        return ([first[begins.start() :] if begins else first, *rest],)
    begun = "\\n" in text and grammar.TRACEBACK not in text and any(start in text for start in _STARTS_IN_STRINGS)
    if begun and (lines := escaped.text_of(line[:_LARGEST], _STARTS_IN_STRINGS)):
        return (lines,)
    if grammar.TRACEBACK not in text and any(mark in text for mark in _LINE_ENDS) and (lines := _split(text)):
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


def _carried(line: str, text: str) -> tuple[list[str], ...] | None:
    """The errors that another tool carries on ``line`` in a notation of its own; None where it is in none of them."""
    in_address = "Traceback%20" in text or "Traceback+" in text
    in_report, in_cell = "\\nE   " in text, "Traceback (most recent call last)\\n" in text
    if not (in_address or in_report or in_cell or _AS_NUMBERS in text or any(mark in text for mark in _CARRIERS)):
        return None
    from explain.tracebacks import carried

    if "##teamcity[" in text:
        return carried.messages_of(text)
    if in_report and (found := carried.reports_of(line if len(line) <= _LARGEST else text)):
        return found
    if in_cell and (found := carried.cells_of(line[:_LARGEST])):
        return found
    if text.startswith("::error file="):
        return carried.annotation(text)
    if _AS_NUMBERS in text and (found := carried.of_attribute(text)):
        return found
    return (carried.of_address(text) if in_address else ()) or None


def _split(text: str) -> list[str] | None:
    """The lines of what begins in ``text`` with no header, its newlines written in another way."""
    found = OTHER_STARTS.search(text)
    mark = next(mark for mark in _LINE_ENDS if mark in text)
    return text[found.start() :].split(mark) if found else None
