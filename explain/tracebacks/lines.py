"""One printed line made plain: escape codes, carriage returns, byte-order marks. Knows nothing of tracebacks."""

from __future__ import annotations

import re
from functools import cache

LONGEST_LINE = 65_536
"""Code points of a line that are read; what stands after them is left out."""

# Every alternative ends in an optional part, so that an escape character is taken even where its code was cut off.
# Classes that follow each other share no character, so there is nothing to backtrack into.
_ESCAPE = r"""
      \x1b\[ [0-?]* [ -/]* [@-~]?                      # CSI: colours, cursor
    | \x1b\] (?: [^\x07\x1b]* (?: \x07 | \x1b\\ ) )?   # OSC: links, titles
    | \x1b[PX^_] (?: [^\x07\x1b]* (?: \x07 | \x1b\\ ) )?   # DCS, SOS, PM, APC (Buildkite's stamps)
    | \x1b [ -/]* [0-~]?                               # every other sequence
    | \x9b [0-?]* [ -/]* [@-~]?                        # CSI as one character
"""


def clean(line: str) -> str:
    """``line`` as it would stand on a screen, without its newline and at most ``LONGEST_LINE`` long.

    Escape codes go; of a line overwritten by carriage returns (a progress bar) only the last state stays.
    """
    if len(line) > LONGEST_LINE:
        line = line[:LONGEST_LINE]
    if "\x1b" in line or "\x9b" in line:
        line = _escape().sub("", line)
    if "\0" in line:
        line = line.replace("\0", "").lstrip("\ufffd\xff\xfe")  # UTF-16, read as something else
    if "\r" in line or line[-1:] == "\n":
        line = line.rstrip("\r\n").rpartition("\r")[2]
    return line.lstrip("\ufeff") if line[:1] == "\ufeff" else line


@cache
def _escape() -> re.Pattern[str]:
    """Compiled only when a coloured line turns up: most input has none, and start-up counts."""
    return re.compile(_ESCAPE, re.VERBOSE)
