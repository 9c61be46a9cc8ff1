"""Errors inside HTML and XML: saved pages, coloured code, the reports of test runs. Takes the markup off, line by line.

Only tags that pages and reports put around text are taken off: "<module>" is no tag.
"""

from __future__ import annotations

import re

_TAGS = (
    "a|b|blockquote|br|code|div|em|font|h[1-6]|i|li|msg|ol|p|pre|samp|section|span|strong|table|tbody|td|textarea|tr|tt|u|ul"
    "|testsuites?|testcase|failure|error|system-(?:out|err)|properties|property|skipped"
)
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,400}})?/?>|<!\[CDATA\[|\]\]>")
_NUMBERED = re.compile(  # a line's number in a cell or a span of its own
    r"\s*(?:<tr[^<>]{0,200}>\s*<td[^<>]{0,200}>\s*[0-9]{1,9}\s*</td>|<span class=\"linenos\">\s*[0-9]{1,9}\s*</span>)"
)
_MESSAGE = re.compile(r'\smessage="([^"]*)"')
_FAILED = ("<failure ", "<error ")
_MARKS = ("</", "<br", "<span", "<pre", "<code")
_OVER = ("</failure>", "</error>")


def plain(text: str) -> str:
    """``text`` without tags, its entities as the characters that they stand for."""
    if "<" in text or "]]>" in text:
        number = _NUMBERED.match(text)
        text = _TAG.sub("", text[number.end() :] if number else text)
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return text.replace("\xa0", " ")


def is_markup(text: str) -> bool:
    """Whether ``text`` has tags that text is laid out with."""
    return any(mark in text for mark in _MARKS) and _TAG.search(text) is not None


def failure(text: str) -> str | None:
    """What a report of a test run shows of a failed test in ``text``, from its first character on; None if nothing."""
    begin = max(text.rfind(tag) for tag in _FAILED)
    end = text.find(">", begin) if begin >= 0 else -1
    if end < 0 or text[end - 1] == "/":
        return None
    return plain(text[end + 1 :].removeprefix("<![CDATA["))


def message(text: str) -> str:
    """What the failed test in ``text`` says of itself in its ``message``; empty where it says nothing."""
    begin = max(text.rfind(tag) for tag in _FAILED)
    found = _MESSAGE.search(text, begin, text.find(">", begin) + 1) if begin >= 0 else None
    if found is None:
        return ""
    from html import unescape

    return unescape(found[1])


def last(text: str) -> str | None:
    """The part of ``text`` that still belongs to a failed test; None where it does not end in this line."""
    ends = [end for tag in _OVER if (end := text.find(tag)) >= 0]
    return plain(text[: min(ends)]) if ends else None
