"""IPython's and Jupyter's tracebacks, old and new: arrows at the lines, "Cell In[3]", the header behind the name."""

from __future__ import annotations

import re

from explain.tracebacks import grammar, surroundings
from explain.tracebacks.translated import Translated, place

_HEADER = "Traceback (most recent call last)"
_CELL = re.compile(r"(?:  )?(?:File )?((?:Cell |Input )In ?\[[0-9]{1,9}\])(?:, line ([0-9]{1,9}))?(?:, in (.*))?")
_FILE = re.compile(r"(?:  )?File (\S.*?):([0-9]{1,9})(?:(?:, in| in) (.*))?")
_COMMAND = re.compile(r"File (<command-[0-9]{1,20}>)(?:, line |:)([0-9]{1,9})(?:, in (.*))?")  # Databricks' cells
_RULER = re.compile(r"-{60,}")  # above the next error
_FOLDED_AWAY = re.compile(r"[0-9]{1,9} frames")  # Colab's, which a click unfolds
_NOTEBOOK = re.compile(r"(\S.*\.ipynb Cell [0-9]{1,9}) line ([0-9]{1,9})")
_LINK = re.compile(r"<a href=[^<>]{1,500}>([0-9]{1,9})</a>")  # Visual Studio Code's line numbers
_OLD = re.compile(r"(~?/.*|[A-Za-z]:\\.*|<.*>|[\w./\\-]+\.pyx?) in (\S.*)")
_SOURCE = re.compile(r"(?:-{1,6}> ?|[ ]{1,9})([0-9]{1,9}) ?(.*)")
_PLAIN = re.compile(r"-> (.*)")
_SIMILAR = re.compile(r"    \[\.\.\. skipping similar frames: .* \(([0-9]{1,9}) times\)\]")


def header(text: str) -> tuple[str, str] | None:
    """What stands before the name, and the name, where ``text`` is "NameError    Traceback (most recent call last)"."""
    stripped = text.rstrip()
    if not stripped.endswith(_HEADER):
        return None
    padded = stripped.removesuffix(_HEADER)
    before = padded.rstrip(" ")
    name = before.rpartition(" ")[2]
    if len(padded) - len(before) < 2 or not name or grammar.exception_line(f"{name}: x", strict=False) is None:
        return None
    return before.removesuffix(name), name


def is_syntax_place(text: str) -> bool:
    """Whether ``text`` is the place of a SyntaxError in a cell or a file, which has no header."""
    if text.startswith("  File "):
        found = _FILE.fullmatch(text.rstrip())
        return found is not None and not found[3] and '"' not in text
    return text.startswith(("  Cell In[", "  Input In [")) and _CELL.fullmatch(text.rstrip()) is not None


def function_of(call: str) -> str | None:
    """The function in ``report(day='Monday')``; ``<cell line: 1>()`` is the cell's own level."""
    name = call.partition("(")[0].strip()
    return "<module>" if not name or name.startswith("<cell line") else name


def is_plain_place(text: str) -> bool:
    """Whether ``text`` is a frame of the mode "Plain": "  File ~/shop.py:15 in database", "  Cell In[2], line 1"."""
    return text.startswith("  ") and (_FILE.fullmatch(text.rstrip()) or _CELL.fullmatch(text.rstrip())) is not None


def plain(text: str) -> str:
    """A line of the mode "Plain" as CPython prints it."""
    stripped = text.rstrip()
    if not text.startswith("  "):
        return text
    if found := _FILE.fullmatch(stripped):
        return place(found[1], found[2], function_of(found[3]) if found[3] else None)
    if (found := _CELL.fullmatch(stripped)) and found[2]:
        return place(found[1], found[2], function_of(found[3] or ""))
    return text


class Cells(Translated):
    """One chain in IPython's layout, from the line with the first header on (or from a cell's place)."""

    __slots__ = ("_call", "_framed", "_numbered")

    def __init__(self, number: int, first: str = "") -> None:
        """Begin at line ``number``; ``first`` is its text where it is a place, and not a header."""
        super().__init__(number)
        self._call: tuple[str, str | None] | None = None  # a frame whose line is still to come
        self._framed = True
        self._numbered = False
        for line in (self.lines(first) or ()) if first else ():
            self._chain.take(number, line)

    def lines(self, text: str) -> list[str] | None:
        """``text`` as CPython's lines."""
        if "<a href=" in text:
            text = _LINK.sub(r"\1", text)
        stripped = text.rstrip()
        if header(text) or stripped == grammar.TRACEBACK:
            self._framed = True
            return [grammar.TRACEBACK]
        if not self._framed:
            return None if _RULER.fullmatch(stripped) else [text]
        if found := _CELL.fullmatch(stripped):
            return self._frame(found[1], found[2], function_of(found[3] or ""), stripped)
        if found := _COMMAND.fullmatch(stripped):
            return self._frame(found[1], found[2], function_of(found[3] or ""), stripped)
        if found := _NOTEBOOK.fullmatch(stripped):
            return self._frame(found[1], found[2], None, stripped)
        if found := _FILE.fullmatch(stripped):
            function = function_of(found[3]) if found[3] else None
            return self._frame(found[1], found[2], function, stripped)
        if not stripped or _FOLDED_AWAY.fullmatch(stripped):
            return []
        return self._inner(text, stripped)

    def _inner(self, text: str, stripped: str) -> list[str] | None:
        if stripped[0] in " -" and (source := _SOURCE.fullmatch(stripped)):
            return self._source(text, source)
        if found := _PLAIN.fullmatch(stripped):
            return ["    " + found[1].lstrip()]
        if similar := _SIMILAR.fullmatch(stripped):
            return [f"  [Previous line repeated {similar[1]} more times]"]
        if stripped[0] == " ":
            return [text] if not self._numbered and text.startswith("    ") else []
        if (old := _OLD.fullmatch(stripped)) and not grammar.exception_line(stripped, strict=True):
            self._call, self._numbered = (old[1], function_of(old[2])), True
            return []
        if grammar.PLACE.fullmatch("  " + stripped) or surroundings.is_log_line(stripped):
            return None
        if grammar.exception_line(stripped, strict=False):
            self._framed = False
            return [text]
        return [] if stripped.startswith("(...)") else [text]

    def _frame(self, file: str, line: str | None, function: str | None, text: str) -> list[str]:
        """A place: its line number may come only with the arrow, and a SyntaxError's has no function."""
        plain = text.startswith("  ")
        self._numbered = not plain
        if line is None:
            self._call = (file, None if plain else function)
            return [place(file, "1", None)] if plain else []
        self._call = None
        nowhere = plain and ", in " not in text and " in " not in text.partition("]")[2]
        return [place(file, line, None if nowhere else function or "<module>")]

    def _source(self, text: str, source: re.Match[str]) -> list[str]:
        """A numbered line; only the one with the arrow is the frame's."""
        if not text.startswith("-"):
            return [] if self._numbered else [text]
        code = "    " + source[2].lstrip()
        if self._call is None:
            return [code]
        (file, function), self._call = self._call, None
        return [place(file, source[1], function), code]
