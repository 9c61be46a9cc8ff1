"""A terminal between a program and the real terminal, so that what it prints can be watched; parses nothing.

The program sees a terminal with the real one's size and settings. What it changes there (a full-screen program turns
off echo on its output) is done to the real one, and undone at the end. Its input stays the real terminal itself; only a
program that opens the terminal of its output for itself, to read keys there (``less`` does), gets them from us.
"""

from __future__ import annotations

import os
import re
import termios

_SCREEN = re.compile(rb"\x1b\[\?(?:1049|1047|47)([hl])")
_OUTPUT_FLAGS = 1
_LOCAL_FLAGS = 3
_INHERITED = ("0", "1", "2")


class Relay:
    """A pseudo-terminal in front of the terminal ``real`` (a file descriptor); ``inner`` is the program's end.

    ``full_screen`` says that the program shows its own screen, where nothing else must be printed, and ``wants_keys``
    that it reads what is typed from this terminal.
    """

    def __init__(self, real: int) -> None:
        """Open the pseudo-terminal. Raises OSError where there is none to be had."""
        self.real = real
        self.outer, self.inner = os.openpty()
        self.full_screen = False
        self.wants_keys = False
        self._name = os.ttyname(self.inner)
        self._first = self._last = termios.tcgetattr(real)
        termios.tcsetattr(self.inner, termios.TCSANOW, self._first)
        self.resize()

    def resize(self) -> None:
        """Give the program's terminal the size of the real one."""
        termios.tcsetwinsize(self.outer, termios.tcgetwinsize(self.real))

    def read(self, size: int) -> bytes:
        """What the program printed, as it wrote it; empty at the end."""
        try:
            data = os.read(self.outer, size)
        except OSError:  # EIO: the program's end is closed
            return b""
        self.mirror()
        for found in _SCREEN.finditer(data):
            self.full_screen = found[1] == b"h"
        # This terminal has made "\r\n" of "\n", and the real one will do so again.
        return data.replace(b"\r\n", b"\n") if self._last[_OUTPUT_FLAGS] & termios.ONLCR else data

    def mirror(self) -> None:
        """Set the real terminal as the program has set its own, where that changed."""
        try:
            now = termios.tcgetattr(self.outer)
        except termios.error:
            return
        if now != self._last:
            self._last = now
            termios.tcsetattr(self.real, termios.TCSADRAIN, now)
            self.wants_keys = not now[_LOCAL_FLAGS] & termios.ICANON and _opened(self._name)

    def type(self, keys: bytes) -> None:
        """Give the program what was typed; nothing means that nobody types any more."""
        self.wants_keys = bool(keys)
        os.write(self.outer, keys)

    def restore(self) -> None:
        """Leave the real terminal as it was before the program changed it through this one."""
        if self._last != self._first:
            termios.tcsetattr(self.real, termios.TCSADRAIN, self._first)


def _opened(terminal: str) -> bool:
    """Whether a program has opened ``terminal`` by its name, beside the streams that it was started with.

    Known where the system shows it (Linux); a program whose input is the real terminal must not lose its keys to us.
    """
    try:
        programs = [name for name in os.listdir("/proc") if name.isdigit() and name != str(os.getpid())]
    except OSError:
        return False
    return any(_holds(f"/proc/{program}/fd", terminal) for program in programs)


def _holds(folder: str, terminal: str) -> bool:
    try:
        return any(
            os.readlink(f"{folder}/{number}") == terminal for number in os.listdir(folder) if number not in _INHERITED
        )
    except OSError:  # another user's, or over by now
        return False
