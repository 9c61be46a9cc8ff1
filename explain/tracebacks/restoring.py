"""Frames as people paste them, made whole: indentation lost or doubled, wrapped, as HTML, with half of the colours.

What is wrong with a text shows at its first ``File`` line; every line after it is then treated in the same way. Text
that CPython could have printed never comes here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

LONGEST_HELD = 4_096
_MOST_JOINED = 4

_CODES = re.compile(r"(?:\x1b|␛|\^\[|\\x1b|\\033|\\e|\\u001b)?\[(?:[0-9]{1,3}(?:;[0-9]{1,3})*)?m")
_TAGS = "a|b|blockquote|br|code|div|em|font|i|li|msg|ol|p|pre|samp|span|strong|table|tbody|td|textarea|tr|tt|u|ul"
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,200}})?/?>")
_BREAK = re.compile(r"<br ?/?>|</?(?:pre|p|code|div)>")
_FILE = re.compile(r'[ \t]*(?:> ?)?File ["“”„«] ?(.*)["“”»], [l1I|]ine ([0-9OoIl|]{1,9})(?:, in (.*))?')
_DIGITS = str.maketrans("OoIl|", "00111")  # what a scanned text has for digits
_PLAIN_PLACE = re.compile(r'  File ".{1,1000}", line [0-9]{1,9}, in ')
_BEGUN = re.compile(r'[ \t]*File(?: ["“”„«]|[ \t]*$)')
_IN_WORD = re.compile(r'(?:File "[^"]*(?<!\bProgram)(?<!Documents and)|, in \S+)$')
_NUMBER = re.compile(r"[0-9]{1,7}")
_STAMP = re.compile(
    r"(?:[A-Z][a-z]{2} [0-9]{1,2},? |[0-9]{4}-[0-9]{2}-[0-9]{2}[T ])?[0-9]{1,2}:[0-9]{2}:[0-9]{2}[.,0-9]*(?: ?[AP]M|Z)?"
)
_INSTANCE = re.compile(r"\[[\w.-]{1,60}\]")
_APART = (_NUMBER, _STAMP, _INSTANCE)
_IN_SHELL = re.compile(r"[^\W\d][\w ]{1,40}:[0-9]{1,9} \w{2,20}:[0-9]{1,9}")  # "At line:1 char:1", in any language
_RECORD = re.compile(r"\+ |    \+ \w{1,40}\s{1,20}: | $")
_RULER = "=" * 20  # what ends any message
_STRAIGHT = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚", "'"))
_MARKS = re.compile(r"[ \t]*[~^]+[ \t~^]*")


def translator(text: str, above: str, *, indented: bool) -> Callable[[str], str | None] | None:
    """What makes CPython's lines of those from ``text`` on, which is none of its own; None where nothing does.

    ``above`` is the line before. ``indented`` says that the whole text is.
    """
    if text.startswith(("  File ", "  Cell In[")):
        from explain.tracebacks import ipython

        if ipython.is_plain_place(text):
            return ipython.plain
    if text.startswith(' File "'):
        from explain.tracebacks import stack_data

        return stack_data.Plain() if stack_data.is_place(text) else None
    if text.startswith(("  Module ", "  PL/Python ")):
        from explain.tracebacks import modules

        return modules.as_file if modules.is_place(text) else None
    if between := [shape for shape in _APART if shape.fullmatch(text.strip())]:
        return Apart(between[0])
    if _IN_SHELL.fullmatch(text.rstrip()):
        return _without_record
    if indented and _PLAIN_PLACE.match(above):
        return Outdented()
    return Restorer(text) if "File" in text and resembles_place(text) else None


def resembles_place(text: str) -> bool:
    """Whether ``text`` may be a ``File`` line that suffered."""
    return "File" in text[:400] and _BEGUN.match(plain(text)) is not None


def between_lines(text: str) -> bool:
    """Whether ``text`` is what a page or a shell puts between the lines of a text."""
    stripped = text.strip()
    in_shell = text.startswith("+ ") or _IN_SHELL.fullmatch(stripped) is not None
    return in_shell or any(shape.fullmatch(stripped) for shape in _APART)


def is_place(text: str) -> bool:
    """Whether ``text`` is a whole ``File`` line."""
    return len(text) <= LONGEST_HELD and _FILE.fullmatch(text.rstrip()) is not None


def is_html(text: str) -> bool:
    """Whether ``text`` has characters written as HTML does."""
    return "&" in text and any(entity in text for entity in ("&quot;", "&lt;", "&nbsp;", "&#34;", "&#39;", "&#x27;"))


def _without_codes(text: str) -> str:
    return _CODES.sub("", text)


def without_html(text: str) -> str:
    """``text`` without tags, its entities as the characters that they stand for."""
    from html import unescape

    return unescape(_TAG.sub("", text)).replace("\xa0", " ")


def _without_breaks(text: str) -> str:
    return _BREAK.sub("", text)


def _with_blanks(text: str) -> str:
    for blank in "\xa0\u2007\u202f\u3000\u2002\u2003":
        text = text.replace(blank, " ")
    return text.replace("\u200b", "")


def _with_straight_quotes(text: str) -> str:
    return text.translate(_STRAIGHT)


def _without_doubled_quotes(text: str) -> str:
    """A line of a table's cell (CSV, a spreadsheet's copy), which doubles its quotes and ends with one."""
    text = text.replace('""', "\0")
    cell, _, _ = text.partition('"')
    return cell.replace("\0", '"')


def plain(text: str) -> str:
    """``text`` without what it suffered."""
    for repair in repairs(text):
        text = repair(text)
    return text


def repairs(text: str) -> Iterator[Callable[[str], str]]:
    """The repairs that ``text`` needs, in order."""
    if "m" in text and "[" in text and _CODES.search(text):
        yield _without_codes
    if 'File ""' in text:
        yield _without_doubled_quotes
    if not text.isascii() and any(quote in text for quote in ("File “", "File „", "File «", "File ”")):
        yield _with_straight_quotes
    if is_html(text):
        yield without_html
    elif "<" in text and _BREAK.search(text):
        yield _without_breaks
    if not text.isascii():
        yield _with_blanks


def _without_record(text: str) -> str | None:
    """``text``, None where it is what PowerShell puts below the first line of a program's errors."""
    return None if _IN_SHELL.fullmatch(text.rstrip()) or _RECORD.match(text) else text


class Apart:
    """Leaves out what a page shows in lines of their own: a number or a stamp for each line of the text."""

    __slots__ = ("_shapes",)

    def __init__(self, shape: re.Pattern[str]) -> None:
        """Begin with a line of a ``shape``."""
        self._shapes = [shape]

    def __call__(self, text: str) -> str | None:
        """The line, None where it is none of the text's."""
        stripped = text.strip()
        if any(shape.fullmatch(stripped) for shape in self._shapes):
            return None
        if self._shapes[0] is _STAMP and _INSTANCE.fullmatch(stripped):
            self._shapes.append(_INSTANCE)
            return None
        return text


class Outdented:
    """Turns the lines of a text that was indented again, but for its code, into what CPython printed (testtools')."""

    __slots__ = ("_in_code",)

    def __init__(self) -> None:
        """Begin with the line below a ``File`` line."""
        self._in_code = True

    def __call__(self, text: str) -> str | None:
        """The line as CPython prints it."""
        if text.startswith("  File "):
            self._in_code = True
        elif not text.strip():
            self._in_code = False
        elif self._in_code:
            return "    " + text
        return text


class Restorer:
    """Turns the lines of one text into what CPython printed, learning at each ``File`` line how they are indented.

    ``cut`` is the width at which a ``File`` line was cut in the middle of a word, 0 where none was.
    """

    __slots__ = ("_base", "_closed", "_code", "_held", "_joined", "_place", "_repairs", "cut")

    def __init__(self, text: str) -> None:
        """Learn from ``text``, a line that ``resembles_place``."""
        self._repairs = list(repairs(text))
        self._place = -1
        self._code = -1
        self._base = 0  # the indentation of the exception's line
        self._closed = False  # the cell of a table that the text stood in
        self._held = ""
        self._joined = self.cut = 0

    def __call__(self, text: str) -> str | None:
        """The line as CPython prints it; None where the next line belongs to it or where it says nothing."""
        if self._closed:
            return _RULER
        self._closed = _without_doubled_quotes in self._repairs and '"' in text.replace('""', "")
        for repair in self._repairs:
            text = repair(text)
        if self._held:
            text = self._whole(text)
        if not text:
            return text if not self._held else None
        if found := _FILE.fullmatch(text.rstrip()):
            self._held, self._joined, self._code, self._base = "", 0, -1, 0
            self._place = len(text) - len(text.lstrip())
            where = f'  File "{found[1]}", line {found[2].translate(_DIGITS)}'
            return where if found[3] is None else f"{where}, in {found[3]}"
        if _BEGUN.match(text) and self._joined < _MOST_JOINED and len(text) < LONGEST_HELD:
            self._held = text
            return None
        self._held, self._joined = "", 0
        return self._indented(text)

    def _whole(self, text: str) -> str:
        """The line held and its continuation, which an editor broke at a blank or a terminal anywhere."""
        self._joined += 1
        if text[:1] == " " and self._held[-1:] != " " and _FILE.fullmatch(self._held + text.rstrip()):
            self.cut = len(self._held)
            return self._held + text
        rest = text.lstrip()
        folded, whole = f"{self._held.rstrip()} {rest}", self._held + rest
        in_word = _IN_WORD.search(self._held) is not None
        for joined in (whole, folded) if in_word else (folded, whole):
            if _FILE.fullmatch(joined.rstrip()):
                if joined is whole and self._joined == 1:
                    self.cut = len(self._held)
                return joined
        return folded if self._held.rstrip().endswith("File") else whole

    def _indented(self, text: str) -> str | None:
        """A line under a ``File`` line with the indentation that it had."""
        body = text.lstrip(" \t")
        indent = len(text) - len(body)
        if self._place == 0:
            return self._unindented(text, indent)
        if self._place < 0 or indent > self._place or (body and indent == self._place and body.startswith("[Prev")):
            if indent == self._place:
                return "  " + body
            if self._code < 0:
                self._code = indent
            if self._code == 2 * self._place == 8 and _MARKS.fullmatch(text):  # every indentation is doubled
                return " " * (indent // 2) + body
            return "    " + text[min(indent, self._code) :]
        self._code = self._code if self.cut else -1
        if body and indent < self._base and not self.cut:
            return _RULER
        self._base = self._base or indent
        return body if indent < self._place - 2 else text[max(0, self._place - 2) :]

    def _unindented(self, text: str, indent: int) -> str | None:
        """A line of a text whose every line lost its indentation: the one after a ``File`` line is code."""
        from explain.tracebacks.grammar import exception_line

        if _MARKS.fullmatch(text):
            return None
        if self._code < 0 and exception_line(text, strict=True) is None:
            self._code = indent
            return "    " + text.lstrip()
        return text
