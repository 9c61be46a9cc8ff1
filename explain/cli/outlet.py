"""Where results go: a file descriptor, what it can show, and writing all of it. Knows nothing of errors."""

from __future__ import annotations

import os
import sys

_WIDTH = 80
_NARROWEST = 40


class Outlet:
    """Standard output (1) or standard error (2) as a place for results.

    ``isatty``, ``encoding``, ``width`` (columns) and ``ascii_only`` say what it can show.
    """

    def __init__(self, descriptor: int) -> None:
        """Look at what ``descriptor`` is."""
        self.descriptor = descriptor
        stream = sys.stdout if descriptor == 1 else sys.stderr
        self.isatty = _isatty(descriptor)
        self.encoding: str = getattr(stream, "encoding", None) or "utf-8"
        self.ascii_only = not self.encoding.lower().replace("-", "").startswith("utf")
        self.width = _width(descriptor)

    def write(self, data: bytes) -> None:
        """Write ``data`` whole and at once, waiting where the other end is slow.

        Raises OSError (BrokenPipeError where nobody reads any more).
        """
        rest = memoryview(data)
        while rest:
            try:
                rest = rest[os.write(self.descriptor, rest) :]
            except BlockingIOError:  # somebody who shares the terminal or pipe made it non-blocking
                from select import select

                select([], [self.descriptor], [])

    def show(self, text: str) -> None:
        """Write ``text``; a character that the encoding lacks is written as its escape."""
        if text:
            self.write(text.encode(self.encoding, "backslashreplace"))

    def colour(self, choice: str) -> bool:
        """Whether to colour, ``choice`` being "auto", "always" or "never"."""
        from explain.rendering.colours import wants_colour

        return wants_colour(choice, os.environ, self.isatty)

    def links(self, choice: str) -> bool:
        """Whether to print links, ``choice`` being that for colour."""
        from explain.rendering.colours import wants_links

        return wants_links(choice, os.environ, self.isatty)


def _isatty(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor)
    except OSError:
        return False


def _width(descriptor: int) -> int:
    """The columns to fill: what ``COLUMNS`` says, else the terminal's, else 80."""
    stated = os.environ.get("COLUMNS", "")
    if stated.isdecimal() and int(stated) > 0:
        return max(_NARROWEST, int(stated))
    try:
        return max(_NARROWEST, os.get_terminal_size(descriptor).columns or _WIDTH)
    except OSError:
        return _WIDTH
