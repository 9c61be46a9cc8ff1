"""Errors that another tool carries on one line, each in its own notation.

XML's attributes, web addresses, TeamCity's service messages, GitHub's annotations, and the JSON of pytest's reports and
of notebooks. Gives the lines that the program printed; which notation a line is in, ``one_line`` knows.
"""

from __future__ import annotations

import re

from explain.tracebacks.escaped import HEADER, lines_of, unescaped

_ATTRIBUTE = re.compile(r"\b(?:details|out)='((?:[^'|]|\|.)*)'")
_JSON_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ANNOTATION = re.compile(r"::error file=([^,:]{1,400}),line=([0-9]{1,9})[^:]{0,400}::([\w.\[\]-]{1,400})%0A%0A(.*)")
_PIPED = re.compile(r"\|(?:0x([0-9A-Fa-f]{4})|(.))")
_IN_MARKUP = re.compile(rf"{re.escape(HEADER)}&#(?:13|10|x[aAdD]);[^<\"]{{20,}}")
_IN_ADDRESS = re.compile(
    r"(?:(?:%20|\+){2}%2B(?:%20|\+)Exception(?:%20|\+)Group(?:%20|\+))?Traceback(?:%20|\+)[^&\s\"'<>]{20,}"
)


def of_attribute(text: str) -> tuple[list[str], ...]:
    """The error in an attribute or an element of XML in ``text``, which writes its line ends as numbers."""
    from html import unescape

    piece = _IN_MARKUP.search(text)
    return (unescape(piece[0]).replace("\r", "").split("\n"),) if piece else ()


def of_address(text: str) -> tuple[list[str], ...]:
    """The error in a web address in ``text``, where it is written with percent signs."""
    from urllib.parse import unquote, unquote_plus

    found = _IN_ADDRESS.search(text)
    if found is None:
        return ()
    plain = (unquote_plus if "+" in found[0][:40] else unquote)(found[0])
    return (plain.split("\n"),) if HEADER in plain[:80] else ()


def messages_of(text: str) -> tuple[list[str], ...]:
    """The errors in the attributes of TeamCity's service message in ``text``, where pytest's report has no ruler."""
    found = []
    for told in _ATTRIBUTE.finditer(text, text.index("##teamcity[")):
        lines = _PIPED.sub(_unpiped, told[1]).split("\n")
        found.append(_ruled(lines) if any(line.startswith("E   ") for line in lines) else lines)
    return tuple(found)


def reports_of(text: str) -> tuple[list[str], ...]:
    """pytest's reports of failed tests in the strings of ``text``, JSON or an attribute with JSON."""
    in_page = "&#34;" in text or "&quot;" in text  # where the report itself is HTML too
    if in_page:
        from html import unescape

        text = unescape(text)
    strings = [found[1] for found in _JSON_STRING.finditer(text) if "\\nE   " in found[1]]
    strings = [unescape(one) for one in strings] if in_page else strings
    return tuple([_ruled(unescaped(one).split("\n")) for one in strings])


def cells_of(text: str) -> tuple[list[str], ...]:
    """What IPython printed in the strings of ``text``: a notebook's error as editors copy it."""
    strings = [found[1] for found in _JSON_STRING.finditer(text) if "Traceback (most recent call last)\\n" in found[1]]
    lines = [unescaped(one).split("\n") for one in strings]
    return tuple([one for one in lines if any(one[1:])])


def _ruled(report: list[str]) -> list[str]:
    """pytest's ``report`` with the ruler above it, and the indentation that its first line lost elsewhere."""
    first = report[0] if report[0][:1] in ("", " ") else f"    {report[0]}"
    return ["____ x ____", first, *report[1:]]


def annotation(text: str) -> tuple[list[str], ...]:
    """The error in GitHub's annotation ``text`` that a test run writes: its place, the test, and the error alone."""
    found = _ANNOTATION.fullmatch(text)
    if found is None or HEADER in text:
        lines = lines_of(text)
        return (lines,) if lines else ()
    place = f'  File "{found[1]}", line {found[2]}, in {found[3]}'
    return ([HEADER, place, *found[4].replace("%0D", "").replace("%0A", "\n").replace("%25", "%").split("\n")],)


def _unpiped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else {"n": "\n", "r": ""}.get(match[2], match[2])
