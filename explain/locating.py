"""Finds the reader's own place in an error: which frame is theirs, where it stands in their source, what to show.

Takes sources from the reader it is given and believes a file only where its line equals the line that the traceback
quotes; otherwise the file has changed, or the traceback is a stranger's. Judges no cause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.explanation import ExcerptLine, ShownFrame
from explain.facts import Fact
from explain.matching import Place
from explain.patterns import pattern
from explain.places import Position, Span
from explain.records import replace
from explain.source import Source, SourceReader
from explain.tracebacks.model import Frame, Raised

_LIBRARY = pattern(
    r"^<frozen |^<__array_function__|^<attrs generated|^\$LIB\b|[/\\](?:site|dist)-packages[/\\]"
    r"|[/\\]lib(?:64)?[/\\](?:python|pypy)\d(?:\.\d+)?t?[/\\]|[/\\]Python\d+[/\\]lib[/\\]|[/\\]python\d+\.zip[/\\]"
    r"|[/\\]_pytest[/\\]|[/\\]\.pyenv[/\\]versions[/\\][^/\\]+[/\\]lib[/\\]",
    re.IGNORECASE,
)
_RAISE = pattern(r"(?:^|[:;]\s*)raise\s+([A-Za-z_][\w.]*)\s*\(")
EMBEDDED = "<fstring>"
"""What 3.8 prints for the file of an expression in the braces of an f-string."""

_INSTALLED = pattern(r"[/\\](?:site|dist)-packages[/\\]")
_PACKAGE = pattern(r"[/\\](?:site|dist)-packages[/\\]([\w-]+)")
_VERSION = pattern(r"[/\\](?:python|pypy)(3\.\d+)t?[/\\]|[/\\]Python3(\d+)[/\\]lib[/\\]", re.IGNORECASE)


def is_yours(file: str) -> bool:
    """Whether ``file`` (as printed) is neither the standard library's nor an installed package's."""
    return _LIBRARY.search(file) is None


def library_of(file: str) -> str:
    """The installed package that ``file`` belongs to, or an empty text."""
    found = _PACKAGE.search(file)
    return found[1] if found else ""


def python_of(frames: Sequence[Frame]) -> str:
    """The Python ("3.11") that the library paths of ``frames`` name, or an empty text.

    Python's own library tells it for sure; an installed package can be another Python's, by way of ``PYTHONPATH``.
    """
    for frame in sorted(frames, key=lambda frame: _PACKAGE.search(frame.file) is not None):
        found = _VERSION.search(frame.file)
        if found:
            return found[1] or f"3.{found[2]}"
    return ""


def shown_frames(raised: Raised) -> tuple[ShownFrame, ...]:
    """The frames of ``raised`` with the reader's own told apart.

    A compiled module's file is named from its package ("pandas/_libs/index.pyx"), wherever that is installed.
    """
    libraries = tuple(f"{name}/" for name in {library_of(frame.file) for frame in raised.frames} if name)
    return tuple(
        ShownFrame(frame, is_yours(frame.file) and not (libraries and _compiled_in(libraries, frame, raised.frames)))
        for frame in raised.frames
    )


def _compiled_in(libraries: tuple[str, ...], frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether ``frame`` is compiled code of one of ``libraries``, of which ``frames`` show files where they lie.

    Cython names a function with its module; Python prints a name without dots. A Python file in a library's folder
    counts as the library's where files of the same folder, or below it, are shown installed: a namespace's folder can
    be the reader's too.
    """
    file = frame.file
    if file.endswith((".pyx", ".pxi", ".pxd")):
        return file.startswith(libraries) or "_class_helper" in file
    module = file.removesuffix(".py").replace("/", ".") + "."
    if not file.startswith(libraries) or not (frame.function or "").startswith(module):
        return False
    folder = file.rpartition("/")[0]
    places = [_INSTALLED.split(one.file)[-1].rpartition("/")[0] for one in frames if _INSTALLED.search(one.file)]
    return any(place == folder or ("/" in folder and place.startswith(f"{folder}/")) for place in places)


def culprit(frames: Sequence[ShownFrame]) -> int | None:
    """The index of the last frame that is the reader's own.

    Code that a library made and ran ("<string>", of which there is no line to show) stands for the line that asked.
    """
    yours = [index for index, shown in enumerate(frames) if shown.yours]
    shown = [index for index in yours if frames[index].frame.code or not frames[index].frame.file.startswith("<string")]
    return max(shown or yours, default=None)


def raised_by_hand(raised: Raised, frames: Sequence[ShownFrame]) -> bool:
    """Whether the reader's own line raises the error with a text of its own: then no Python worded it.

    A line that raises something else, or raises a caught error again (`raise error`), does not count.
    """
    if not frames or not frames[-1].yours or not raised.message:
        return False
    found = _RAISE.search(frames[-1].frame.code)
    return found is not None and found[1].rpartition(".")[2] == raised.exception.rpartition(".")[2]


def place(frame: Frame, raised: Raised, sources: SourceReader) -> Place | None:
    """Where ``frame`` stands in the reader's file; None where there is no file or it is not the one that ran."""
    if frame.file == EMBEDDED:
        return _in_an_f_string(frame, raised, sources)
    source = sources(frame.file)
    if source is None or not _same_line(frame, source):
        return None
    return Place(source, _span(frame, source))


def _in_an_f_string(frame: Frame, raised: Raised, sources: SourceReader) -> Place | None:
    """Where the expression that 3.8 quotes without its file stands: in a file that the traceback names, else near by.

    A module is named by the line that imports it. Where nothing is named, the files of the folder are looked through,
    and only one of them may hold the expression.
    """
    from explain.syntax.embedded import expression_place, imported_module  # for one message of one Python only

    files: list[str] = []
    for shown in reversed(raised.frames):
        if shown.file != frame.file and is_yours(shown.file):
            folder = shown.file.rpartition("/")[0]
            module = imported_module(shown.code)
            files += [f"{folder}/{module}.py" if folder else f"{module}.py"] if module else []
            files.append(shown.file)
    column = frame.marked[0].column if frame.marked else 0
    names = getattr(sources, "names", None)
    near = [] if files or names is None else [one for one in names(".") if one.endswith(".py")][:_MOST_FILES]
    found = []
    for file in dict.fromkeys(files or near):
        source = sources(file)
        span = expression_place(source, frame.code, column) if source else None
        if source and span:
            found.append(Place(source, span))
    return found[0] if found and (files or len(found) == 1) else None


_MOST_FILES = 60
"""Files of a folder that are looked through for an expression."""


def excerpt(frame: Frame, where: Place | None, fact: Fact | None, gave_up: str) -> tuple[ExcerptLine, ...]:
    """The lines to show: the culprit's, and those of the fact and what is related to it.

    ``gave_up`` labels the place where Python stopped when the fact stands somewhere else.
    """
    if where is None:
        return _printed(frame)
    rows: dict[int, ExcerptLine] = {}
    if fact is not None:
        for span, label in ((fact.span, ""), *((one.span, one.label) for one in fact.related)):
            if span.file == where.source.file:
                rows.setdefault(span.start.line, _row(where.source, span, label))
    own = where.span
    if own.start.line not in rows:
        apart = fact is not None and fact.span.start.line != own.start.line and frame.function is None
        row = _row(where.source, own, gave_up if apart else "")
        exact = frame.marked is not None and _quoted(frame) == row.text.strip()
        row = replace(row, pointed=_pointed(frame, row.text)) if exact else row
        rows[own.start.line] = row if exact or apart else replace(row, marked=None)
    return tuple(rows[number] for number in sorted(rows) if rows[number].text.strip() or len(rows) == 1)


def _row(source: Source, span: Span, label: str) -> ExcerptLine:
    text = source.line(span.start.line)
    end = span.end.column if span.end.line == span.start.line else len(text.rstrip())
    start = min(span.start.column, len(text))
    return ExcerptLine(span.start.line, text, (start, max(end, start + 1)), label)


def _printed(frame: Frame) -> tuple[ExcerptLine, ...]:
    if not frame.code:
        return ()
    line = frame.code.partition("\n")[0]
    return (ExcerptLine(frame.line, line, _columns(frame.marked, line), "", _columns(frame.pointed, line)),)


def _columns(marked: tuple[Position, Position] | None, line: str) -> tuple[int, int] | None:
    """The columns of a range of quoted code that lie on its first line."""
    if marked is None or marked[0].line != 1:
        return None
    return (marked[0].column, marked[1].column if marked[1].line == 1 else len(line))


def _pointed(frame: Frame, text: str) -> tuple[int, int] | None:
    indent = len(text) - len(text.lstrip())
    columns = _columns(frame.pointed, text.strip())
    return (columns[0] + indent, columns[1] + indent) if columns else None


def _same_line(frame: Frame, source: Source) -> bool:
    quoted, actual = _quoted(frame), source.line(frame.line).strip()
    if quoted:
        if quoted == actual:
            return True
        return frame.function is None and (_quoted_whole(frame, source) or _quoted_apart(quoted, frame.line, source))
    # A SyntaxError at the end of a file quotes an empty line; nothing else is believed without a quotation.
    return frame.function is None and not actual and frame.line >= len(source.lines) - 1


def _quoted(frame: Frame) -> str:
    return frame.code.partition("\n")[0].strip()


def _quoted_whole(frame: Frame, source: Source) -> bool:
    """Whether a SyntaxError quotes a text of several lines, as 3.8 does, of which its own line is the last."""
    lines = frame.code.split("\n")
    first = frame.line - len(lines) + 1
    return (
        len(lines) > 1
        and first > 0
        and lines[-1].strip() == source.line(frame.line).strip()
        and lines[0].strip() == source.line(first).strip()
    )


def _quoted_apart(quoted: str, line: int, source: Source) -> bool:
    """Whether a SyntaxError quotes something else than its line, as old Pythons do.

    Before 3.12 the braces of an f-string are quoted alone, in parentheses of Python's own; before 3.10 a text that the
    end of the file cuts off is reported behind the last line, which is quoted.
    """
    if quoted[0] == "(" and quoted[-1] == ")" and "{" + quoted[1:-1] in source.line(line):
        return True
    actual = source.line(line)
    if "&" in actual and ";" in actual:  # a SyntaxError about HTML's own signs reads as if all of it were HTML
        from html import unescape

        return quoted == unescape(actual).replace("\xa0", " ").strip()
    return line > len(source.lines) and quoted == source.text.rstrip().rpartition("\n")[2].strip()


def _span(frame: Frame, source: Source) -> Span:
    whole = source.line_span(min(frame.line, len(source.lines)))
    if frame.marked is None or _quoted(frame) != source.line(frame.line).strip():
        return whole
    first, last = frame.marked
    indent = whole.start.column

    def shifted(position: Position) -> Position:
        return Position(frame.line + position.line - 1, position.column + indent)

    start = shifted(first)
    end = shifted(last) if "..." not in frame.code else Position(start.line, whole.end.column)
    return Span(source.file, start, max(end, start))
