"""What begins at a line: the one place that knows every dialect. Remembers nothing; ``reader`` feeds what begins."""

from __future__ import annotations

from collections.abc import Sequence

from explain.tracebacks import complaints, grammar
from explain.tracebacks.chains import Chain
from explain.tracebacks.dumps import Dump, PathConfiguration
from explain.tracebacks.lines import clean
from explain.tracebacks.model import Raised
from explain.tracebacks.notices import Announcement, Destroyed, Refused, Stack, Told, Warned, margin_of
from explain.tracebacks.reading import Reading

_MOST_WORDS = 6
_OF_SYNTAX = ("SyntaxError: ", "IndentationError: ", "TabError: ")


def begin(number: int, text: str, recent: Sequence[str]) -> Reading | None:
    """The reading of what begins with line ``number``, None where nothing does. ``recent`` are the lines above it."""
    kind = grammar.starting(text)
    if kind in ("traceback", "group"):
        return _begin_plain(kind, number, text, recent) if begins_alone(kind, text) else None
    if kind == "bare" and text.startswith("Exception: "):
        from explain.tracebacks import dask

        if dask.is_exception(text):
            return dask.Failed(number, text)
    if kind in ("place", "members", "bare"):
        return _begin_headless(kind, number, text, recent) or Chain().begin(kind, number, text)
    if kind == "notice" and (told := complaints.notice(text)):
        return Told(number, Raised(*told))
    if kind == "ignored" and (found := complaints.ignored(text)):
        return Told(number, Raised("exception", *found))
    if kind == "announcement":
        return Announcement(number, text)
    if kind == "warning" and (match := grammar.WARNING.fullmatch(text)):
        dressed = match[2][:1] in "{[" or "\t" in match[2] or ": " in match[2]
        return None if dressed or (" " in match[2] and _before_known(text)) else Warned(number, match)
    if kind in ("fatal", "timeout"):
        return Dump(number, text)
    if kind == "paths":
        return PathConfiguration(number)
    if kind == "stack":
        return Stack()
    if kind == "destroyed":
        return Destroyed(number, text)
    if kind == "separator":
        return _begin_above(number, text, recent)
    if kind:
        return _begin_refused(kind, number, text, recent)
    return _begin_dialect(number, text, recent)


def _begin_plain(kind: grammar.Start, number: int, text: str, recent: Sequence[str]) -> Reading:
    """What begins with CPython's own header."""
    chain = Chain(margin_of(kind, text)).begin(kind, number, text)
    if recent and (recent[-1].rstrip()[-1:] in "-=.~`}" or "<<" in recent[-1]):
        from explain.tracebacks import fences

        chain.closing = fences.closing(clean(recent[-1]))
    if len(recent) > 1 and recent[-2].startswith("traceback"):
        from explain.tracebacks import subunit

        return subunit.Part(chain) if subunit.is_part(recent) else chain
    return chain


def begins_alone(kind: grammar.Start, text: str) -> bool:
    """Whether nothing but blanks stands before the header."""
    header = grammar.GROUP if kind == "group" else grammar.TRACEBACK
    before = text[: text.rindex(header)].strip(" \t\xa0")
    return not before or (kind == "group" and before == "+")


def _begin_headless(kind: grammar.Start, number: int, text: str, recent: Sequence[str]) -> Reading | None:
    """What begins with a frame or an exception's line and is laid out in another way than CPython's."""
    if text.startswith("com.chaquo.python."):
        from explain.tracebacks import embedded

        return embedded.begin(number, text)
    if kind == "place" and recent:
        from explain.tracebacks import backwards, headings

        above = [clean(line) for line in list(recent)[-backwards.MOST_ABOVE :]]
        if count := backwards.said_above(above):
            return backwards.Backwards(number - count, [*above[-count:], text])
        shown, lines = headings.named_above(above)
        return Chain().begin("bare", number - lines, shown).take(number, text) if shown else None
    if kind == "bare" and text.startswith(_OF_SYNTAX) and any("File" in line for line in recent):
        from explain.tracebacks import headless

        return headless.below_header(number, text, recent)
    if kind == "bare" and recent and text.rstrip()[-1] == ":":
        from explain.tracebacks import pretty_errors

        return pretty_errors.begin(number, text, [clean(line) for line in recent])
    return None


def _begin_dialect(number: int, text: str, recent: Sequence[str] = ()) -> Reading | None:
    if "Traceback" in text and (found := _begin_below_header(number, text)):
        return found
    if text.startswith(("  Cell In[", "  Input In [", "  File ")):
        from explain.tracebacks import ipython

        return ipython.Cells(number, text) if ipython.is_syntax_place(text) else None
    if text.startswith(("Exception Type:\t", "Exception has occurred: ", "Python Error: ")):
        return _begin_named(number, text)
    if text.startswith("[ERROR] "):
        from explain.tracebacks import aws

        return aws.Failed(number, text) if aws.is_exception(text) else None
    if text.startswith('File "'):
        from explain.tracebacks import stackprinter

        return stackprinter.Stack(number, text) if stackprinter.is_place(text) else None
    return _begin_as_data(number, text, recent) or _begin_elsewhere(number, text) or _begin_test(number, text)


def _begin_below_header(number: int, text: str) -> Reading | None:
    """What begins with a header that is not CPython's own."""
    from explain.tracebacks import ipython, pages, rich, sanic

    if "Traceback (most recent call last)" in text:
        if found := ipython.header(text):
            return ipython.Cells(number) if not found[0] else None
        if box := rich.header(text):
            return rich.Boxes(number, box[1]) if not box[1].strip() else None
        if text.rstrip() == pages.HEADER:
            return pages.Werkzeug(number)
    if sanic.is_header(text):
        return sanic.Page(number)
    misread = text.startswith("Traceback") and grammar.MISREAD.fullmatch(text.rstrip())
    return Chain().begin("traceback", number, grammar.TRACEBACK) if misread else None


def _begin_named(number: int, text: str) -> Reading | None:
    """What begins with words of its own before the exception's name."""
    if text.startswith("Exception Type:\t"):
        from explain.tracebacks import pages

        return pages.Django(number, text)
    if text.startswith("Exception has occurred: "):
        from explain.tracebacks import headings

        return headings.Stopped(number, text)
    told = text.removeprefix("Python Error: ")  # MATLAB's words
    return Chain().begin("bare", number, told) if grammar.exception_line(told, strict=True) else None


def _begin_as_data(number: int, text: str, recent: Sequence[str]) -> Reading | None:
    """What begins within a record or a page."""
    if text.startswith("**Type:** ") and recent:
        from explain.tracebacks import sentry

        return sentry.Copied(number, text) if sentry.is_copied(text, clean(recent[-1])) else None
    stripped = text.lstrip()
    if stripped.startswith('"errorMessage": '):
        from explain.tracebacks import aws

        return aws.Answer(number, text)
    if stripped[:1] == '"' and '":' in text:
        from explain.tracebacks import laid_out

        return laid_out.begin(number, text, recent)
    if stripped.startswith(("<h2>", "<h4>")) or 'class="tracerite' in text:
        from explain.tracebacks import saved_pages

        return saved_pages.begin(number, text)
    return None


def _begin_elsewhere(number: int, text: str) -> Reading | None:
    """What other programs say of the Python inside them."""
    if text.startswith("ERROR: ") and "() method, line " in text:
        from explain.tracebacks import conan

        return conan.Wrapped(number, text) if conan.is_wrapped(text) else None
    if text.startswith("│ "):
        from explain.tracebacks import sanic

        return sanic.Logged(number, text) if sanic.is_logged(text) else None
    if text.startswith("  what():  ") or text.rstrip()[-1:] == ":":
        from explain.tracebacks import embedded

        return embedded.begin(number, text)
    return None


def _begin_test(number: int, text: str) -> Reading | None:
    """What pytest and linters print."""
    if text.startswith("not ok ") and ".py::" in text:
        from explain.tracebacks import reports

        return reports.Commented(number)
    starts = ("___", "―――", "E   ", "FAILED ", "ERROR ", "ImportError while", "<")
    if not text.startswith(starts) and ".py:" not in text:
        return None
    from explain.tracebacks import pytest

    if pytest.is_failure(text):
        return pytest.Failure(number, text)
    if found := pytest.one_line(text):
        return Told(number, found)
    if " E" in text:
        from explain.tracebacks import linters

        if told := linters.one_line(text):
            return Told(number, told)
    found = pytest.summary(text)
    return Told(number, found, again=True) if found else None


def _begin_refused(kind: grammar.Start, number: int, text: str, recent: Sequence[str]) -> Reading | None:
    if kind == "usage":
        return Refused(number, text, before=clean(recent[-1]) if recent else "")
    if kind == "program" and (complaint := complaints.program_complaint(text)):
        return Refused.complaint(number, *complaint)
    if kind == "refusal" and (message := complaints.refusal(text)):
        return Refused.complaint(number, "argparse", message)
    return None


def _begin_above(number: int, separator: str, recent: Sequence[str]) -> Reading | None:
    """Begin a chain in the paragraph above its ``separator``: its first error has no frames and an unusual name."""
    lines = [*map(clean, recent), separator]
    begin = len(lines) - 2
    while begin > 0 and lines[begin - 1].strip():
        begin -= 1
    while begin < len(lines) and grammar.exception_line(lines[begin], strict=False) is None:
        begin += 1
    if begin >= len(lines) - 2:
        return None
    first = number - len(lines) + 1
    reading: Reading | None = Chain().begin("bare", first + begin, lines[begin])
    for index in range(begin + 1, len(lines)):
        reading = reading and reading.take(first + index, lines[index])
    return reading


def rest_of(text: str) -> tuple[str, str] | None:
    """What stands before the beginning of an error in ``text``, and the line from there on; None where none begins.

    A header may stand behind anything; whatever else begins an error only behind what a log puts before a line.
    """
    before = ""
    if text.rstrip().endswith(grammar.TRACEBACK):
        before = text[: text.rindex(grammar.TRACEBACK)].removesuffix("Exception Group ")
        before = before.removesuffix("  + ") if before.endswith("  + ") else before
    elif "Traceback (most recent call last)" in text:
        before = _before_dialect(text)
    elif "Traceback" in text and ("&nbsp;" in text or "<br" in text):
        from explain.tracebacks.restoring import without_html

        plain = without_html(text).rstrip()
        for header in (f"  + {grammar.GROUP}", grammar.TRACEBACK):
            if plain.endswith(header):
                return plain.removesuffix(header), header
        return None
    elif "com.chaquo.python.PyException: " in text:
        before = text[: text.index("com.chaquo.python.PyException: ")]
    elif text[:1] in " \t" and text.lstrip().startswith("____") and "____ " in text:
        before = text[: len(text) - len(text.lstrip())]
    elif any(anchor in text for anchor in _ANCHORS):
        before = _before_known(text)
    return (before, text[len(before) :]) if before else None


_ANCHORS = (
    'File "', "Exception in ", "Exception ignored ", "Fatal Python error: ", "Warning: ", "Cell In[", "Input In [",
    ": in ", ".py:", "exception was never", "--- Logging error", "____ ", " E   ", "Process ", "usage: ", "error: ",
    "The above exception was", "During handling of the above", "can't open file ", "> ignored",
)  # fmt: skip


def _before_known(text: str) -> str:
    """The longest part of what looks like a log's prefix after which an error begins: its last words may be that."""
    from explain.tracebacks import prefixes

    before = prefixes.known(text)
    for _ in range(_MOST_WORDS):
        if not before or _begins(text[len(before) :]):
            return before
        before = before[: before.rstrip(" ").rfind(" ") + 1]
    return ""


def _before_dialect(text: str) -> str:
    from explain.tracebacks import ipython, rich

    if found := ipython.header(text):
        return found[0]
    box = rich.header(text)
    return box[1] if box else ""


def _begins(text: str) -> bool:
    kind = grammar.starting(text)
    return kind not in ("", "bare", "stack") or _begin_dialect(1, text) is not None
