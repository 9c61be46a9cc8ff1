"""``pyexplain < log``: the input goes through, each error is explained after it. The path that must start fast.

Imports neither click nor rich. For text the explanation stands in the stream, behind the error; for the other
formats the explanations are the result and the input is left out.
"""

from __future__ import annotations

import os
import signal
import stat
from types import FrameType

from explain.cli.answering import Answers, complain, set_apart
from explain.cli.options import Options
from explain.cli.outlet import Outlet
from explain.cli.passing import Passage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.tracebacks.model import Traceback

IDLE = 0.3
"""Seconds of silence after which an error counts as complete."""

LAST_WORDS = 1.0
"""Seconds of silence after which, once interrupted, nothing more is waited for."""

_CHUNK = 65_536
_SELECTS = os.name == "posix"  # elsewhere select takes sockets only, and an error waits for the line after it


def pass_through(options: Options, files: tuple[str, ...] = ("-",)) -> int:
    """Explain ``files`` ("-" is standard input) on standard output and return the exit status.

    Raises KeyboardInterrupt where the user insists, BrokenPipeError where nobody reads the output any more.
    """
    run = _Run(options)
    with run.interrupts:
        unread = sum([not run.file(name) for name in files])
        run.finish()
    if run.interrupts.count:
        return 130
    return 2 if unread else run.answers.status


class Interrupts:
    """Ctrl-C while a stream passes: the program before us in the pipe got it too, and its last words still pass.

    The first one is only counted, unless ``patient`` is off; the second one raises KeyboardInterrupt.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0
        self.patient = True
        self._waiting = False

    def __enter__(self) -> None:
        """Take the signal over."""
        self._before = signal.signal(signal.SIGINT, self._arrived)

    def __exit__(self, *_: object) -> None:
        """Give it back."""
        signal.signal(signal.SIGINT, self._before)

    def wait(self, descriptor: int, timeout: float | None) -> bool:
        """Wait for input, at most ``timeout`` seconds, and say whether there is any (the end counts)."""
        if not _SELECTS:
            return True
        from select import select

        try:
            self._waiting = True
            return bool(select([descriptor], [], [], timeout)[0])
        except _Interrupted:
            return bool(select([descriptor], [], [], LAST_WORDS)[0])
        finally:
            self._waiting = False

    def _arrived(self, number: int, frame: FrameType | None) -> None:
        self.count += 1
        if self.count > 1 or not self.patient:
            raise KeyboardInterrupt
        if self._waiting:
            raise _Interrupted


class _Interrupted(Exception):
    """Ends a wait that had no limit, so that it gets one."""


class _Run:
    """One run: where results go, the errors so far, the interrupts."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.outlet = Outlet(1)
        self.answers = Answers(options, self.outlet)
        self.interrupts = Interrupts()
        self._separate = False

    def file(self, name: str) -> bool:
        """Pass one file through; False (and a complaint) where it cannot be read."""
        try:
            descriptor = 0 if name == "-" else os.open(name, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except (OSError, ValueError) as error:
            return _unreadable(name, error)
        try:
            return self._descriptor(descriptor, name)
        finally:
            if descriptor:
                os.close(descriptor)

    def finish(self) -> None:
        """Write what is written at the end."""
        text = self.answers.finish()
        apart = text and self.options.format == "text" and not self.options.quiet_input
        self.outlet.show(f"\n{text}" if apart else text)

    def _descriptor(self, descriptor: int, name: str) -> bool:
        from explain.tracebacks import Reader

        typed = os.isatty(descriptor)
        self.interrupts.patient = not typed and not stat.S_ISREG(os.fstat(descriptor).st_mode)
        if typed:
            complain("paste a traceback, then press Ctrl-D on a line of its own")
        shown = self.options.format == "text" and not self.options.quiet_input and not typed
        write = self.outlet.write if shown else _nowhere
        passage = Passage(Reader(), write, lambda found: self._answer(passage, found, shown))
        try:
            self._pump(descriptor, passage)
        except _Unreadable as error:
            passage.close()
            return _unreadable(name, error.reason)
        passage.close()
        return True

    def _pump(self, descriptor: int, passage: Passage) -> None:
        rested = False
        while True:
            patience = LAST_WORDS if self.interrupts.count else IDLE if passage.pending and not rested else None
            if self.interrupts.wait(descriptor, patience):
                chunk = _read(descriptor)
                if chunk == b"":
                    return
                passage.feed(chunk or b"")
                rested = False
            elif self.interrupts.count:
                return
            else:
                passage.idle()
                rested = True

    def _answer(self, passage: Passage, found: tuple[Traceback, ...], shown: bool) -> None:
        text = self.answers(found)
        if text and shown:
            self.outlet.show(set_apart(text, passage.begun))
        elif text and self.options.format == "text":
            self.outlet.show(("\n" if self._separate else "") + text.rstrip() + "\n")
            self._separate = True
        else:
            self.outlet.show(text)


class _Unreadable(Exception):
    """Input that stopped being readable, told apart from output that stopped being writable."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(str(reason))
        self.reason = reason


def _read(descriptor: int) -> bytes | None:
    """What has come, empty at the end, None where it was nothing after all."""
    try:
        return os.read(descriptor, _CHUNK)
    except BlockingIOError:  # whoever shares the pipe made it non-blocking
        return None
    except OSError as error:
        raise _Unreadable(error) from error


def _unreadable(name: str, error: Exception) -> bool:
    what = "standard input" if name == "-" else name
    complain(f"cannot read {what}: {getattr(error, 'strerror', None) or error}")
    return False


def _nowhere(data: bytes) -> None:
    """Where the input goes that is not shown."""
