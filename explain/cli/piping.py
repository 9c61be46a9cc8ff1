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
from explain.cli.inputs import BIG, Input, Unreadable
from explain.cli.options import Options
from explain.cli.outlet import Outlet
from explain.cli.passing import Passage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from datetime import datetime

    from explain.cli.stamps import Stamps
    from explain.explanation import Sighting
    from explain.tracebacks.model import Traceback

IDLE = 0.3
"""Seconds of silence after which an error counts as complete."""

LAST_WORDS = 1.0
"""Seconds of silence after which, once interrupted, nothing more is waited for."""

_SELECTS = os.name == "posix"  # elsewhere select takes sockets only, and an error waits for the line after it


def pass_through(options: Options, files: tuple[str, ...] = ("-",)) -> int:
    """Explain ``files`` ("-" is standard input) on standard output and return the exit status.

    Raises KeyboardInterrupt where the user insists, BrokenPipeError where nobody reads the output any more.
    """
    try:
        run = _Run(options)
    except ValueError as error:  # --since
        complain(str(error))
        return 2
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
        self._passed = False
        self._since: datetime | None = None
        if options.since:
            from explain.cli.stamps import since

            self._since = since(options.since)

    def file(self, name: str) -> bool:
        """Pass one file through; False (and a complaint) where it cannot be read."""
        try:
            source = Input(name)
        except Unreadable as error:
            return _unreadable(name, error)
        try:
            return self._input(source, name)
        finally:
            source.close()

    def finish(self) -> None:
        """Write what is written at the end."""
        text = self.answers.finish()
        self.outlet.show(f"\n{text}" if text and (self._passed or self._separate) else text)

    def _input(self, source: Input, name: str) -> bool:
        from explain.tracebacks import Reader

        typed = os.isatty(source.descriptor)
        regular = stat.S_ISREG(os.fstat(source.descriptor).st_mode)
        self.answers.patient = regular
        self.interrupts.patient = not typed and not regular
        if typed:
            complain("paste a traceback, then press Ctrl-D on a line of its own")
        # A report replaces a file that can be looked at again; what a pipe brings is gone if it is not shown.
        replaced = self.options.quiet_input or (self.options.group and name != "-")
        shown = self.options.format == "text" and not replaced and not typed
        self._passed = self._passed or shown
        stamps = self._stamps()
        passage = Passage(
            Reader(),
            self.outlet.write if shown else _nowhere,
            lambda found: self._answer(passage, found, shown, name, stamps),
            stamps.see if stamps else None,
        )
        try:
            with self._progress(source, shown) as advance:
                if not shown:
                    _skim(source, name, passage, advance)
                self._pump(source, passage, advance)
        except Unreadable as error:
            passage.close()
            return _unreadable(name, error)
        passage.close()
        return True

    def _stamps(self) -> Stamps | None:
        if not (self.options.group or self.options.since):
            return None
        from explain.cli.stamps import Stamps

        return Stamps()

    def _progress(self, source: Input, shown: bool) -> AbstractContextManager[Callable[[], None]]:
        """Gives what to call after each chunk: it shows a bar where a big file is read and nothing else is to be
        seen."""
        if shown or source.size < BIG:
            return _Silent()
        from explain.cli.progress import progress

        return progress(source)

    def _pump(self, source: Input, passage: Passage, advance: Callable[[], None]) -> None:
        rested = False
        while True:
            patience = LAST_WORDS if self.interrupts.count else IDLE if passage.pending and not rested else None
            if not source.plain or self.interrupts.wait(source.descriptor, patience):
                chunk = source.read()
                if chunk == b"":
                    return
                passage.feed(chunk or b"")
                advance()
                rested = False
            elif self.interrupts.count:
                return
            else:
                passage.idle()
                rested = True

    def _answer(
        self, passage: Passage, found: tuple[Traceback, ...], shown: bool, name: str, stamps: Stamps | None
    ) -> None:
        text = self.answers(self._recent(found, stamps), lambda line: _sighting(name, line, stamps))
        if text and shown:
            self.outlet.show(set_apart(text, passage.begun))
        elif text and self.options.format == "text":
            self.outlet.show(("\n" if self._separate else "") + text.rstrip() + "\n")
            self._separate = True
        else:
            self.outlet.show(text)

    def _recent(self, found: tuple[Traceback, ...], stamps: Stamps | None) -> tuple[Traceback, ...]:
        """Those of ``found`` that ``--since`` asks for; one whose time nothing tells is not left out."""
        if not self._since or not stamps:
            return found
        times = [stamps.at(min(raised.start_line for raised in one.walk())) for one in found]
        return tuple(one for one, when in zip(found, times, strict=True) if when is None or when >= self._since)


def _skim(source: Input, name: str, passage: Passage, advance: Callable[[], None]) -> None:
    """Have a long file looked through by several processes, where nothing of it is to be shown."""
    if source.size < BIG:
        return
    from explain.cli import scouting

    scouts = scouting.scouts_for(source)
    for _ in scouting.skim(source, name, passage, scouts) if scouts else ():
        advance()


class _Silent:
    """Where no progress is shown. (``contextlib`` is not loaded for a piped error.)"""

    def __enter__(self) -> Callable[[], None]:
        return _nothing

    def __exit__(self, *_: object) -> None:
        return


def _nothing() -> None:
    """Nobody is told."""


def _sighting(name: str, line: int, stamps: Stamps | None) -> Sighting:
    from explain.explanation import Sighting

    when = stamps.at(line) if stamps else None
    return Sighting(name, line, when.isoformat() if when else "")


def _unreadable(name: str, error: Exception) -> bool:
    what = "standard input" if name == "-" else name
    complain(f"cannot read {what}: {error}")
    return False


def _nowhere(data: bytes) -> None:
    """Where the input goes that is not shown."""
