"""Runs a command as a shell would and explains the errors it prints; judges no arguments.

Standard input is the command's own. Its standard error is watched always, its standard output where that is a
terminal or a pipe (test runners print their tracebacks there) and not where it is a file, which stays untouched. A
terminal is replaced by a terminal, a pipe by a pipe, and where both streams are the same thing they stay one, so that
the order of what they print is kept. Everything goes on at once; an explanation is printed to standard error behind
its error, or at the end while the command shows a screen of its own.

The command stays in our process group: a terminal's Ctrl-C reaches it directly. Signals sent to us alone are sent on.
"""

from __future__ import annotations

import os
import signal
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from select import select
from time import monotonic
from types import FrameType

from explain.cli.answering import Answers, complain, set_apart
from explain.cli.options import Options
from explain.cli.outlet import Outlet
from explain.cli.passing import Passage
from explain.cli.piping import IDLE
from explain.tracebacks import Reader
from explain.tracebacks.model import Traceback

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.cli.terminals import Relay

_TICK = 0.2
_DRAIN = 0.1
_LONGEST_DRAIN = 1.0
_CHUNK = 65_536
_KEYS = 1_024
_NOT_FOUND, _NOT_EXECUTABLE = 127, 126
_POSIX = os.name == "posix"
_BY_TERMINAL = ("SIGINT", "SIGQUIT", "SIGHUP", "SIGWINCH")
_SENT_ON = (*_BY_TERMINAL, "SIGTERM", "SIGUSR1", "SIGUSR2")


def run(line: list[str], options: Options) -> int:
    """Run ``line``, explain what it printed, and return its status as a shell would."""
    try:
        return _Run(options).run(line)
    except FileNotFoundError:
        complain(f"no such command: {line[0]}")
        return _NOT_FOUND
    except PermissionError:
        complain(f"cannot be run: {line[0]}")
        return _NOT_EXECUTABLE


class _Stream:
    """One watched stream of the command: we read from ``source``, it writes to ``inner``."""

    def __init__(self, target: int, answer: Callable[[tuple[Traceback, ...]], None]) -> None:
        self.outlet = Outlet(target)
        self.passage = Passage(Reader(), self.outlet.write, answer)
        self.relay: Relay | None = None
        self.last = monotonic()
        if self.outlet.isatty and _POSIX:
            from explain.cli.terminals import Relay

            self.relay = Relay(target)
            self.source, self.inner = self.relay.outer, self.relay.inner
        else:
            self.source, self.inner = os.pipe()

    @property
    def full_screen(self) -> bool:
        return self.relay is not None and self.relay.full_screen

    def started(self) -> None:
        """The command holds its end now."""
        os.close(self.inner)
        self.inner = -1

    def pass_on(self) -> bool:
        """Pass on what has come; False at the end, and where nobody takes it any more."""
        chunk = self.relay.read(_CHUNK) if self.relay else os.read(self.source, _CHUNK)
        self.last = monotonic()
        try:
            self.passage.feed(chunk)
        except BrokenPipeError:
            chunk = b""
        if not chunk:
            self._stop_reading()  # a command that goes on writing gets the signal that it would have got without us
        return bool(chunk)

    def rest(self) -> None:
        """Answer an error that nothing has followed for a while; see what the command has done to its terminal."""
        if self.relay and self.source >= 0:
            self.relay.mirror()
        if self.passage.pending and monotonic() - self.last >= IDLE:
            self.last = monotonic()
            self.passage.idle()

    def close(self) -> None:
        if self.inner >= 0:
            os.close(self.inner)
        self._stop_reading()
        if self.relay:
            self.relay.restore()

    def _stop_reading(self) -> None:
        if self.source >= 0:
            os.close(self.source)
        self.source = -1


class _Run:
    """One command running: its streams, and the explanations of what it prints."""

    def __init__(self, options: Options) -> None:
        self._outlet = Outlet(2)
        self._answers = Answers(options, self._outlet)
        self._text = options.format == "text"
        self._streams: list[_Stream] = []
        self._held: list[str] = []
        self._process: subprocess.Popen[bytes] | None = None

    def run(self, line: list[str]) -> int:
        """Start ``line``, see it through to its end and return its status. Raises OSError where it does not start."""
        targets = _watched()
        with ExitStack() as stack:
            stack.enter_context(self._signals())
            for target in dict.fromkeys(targets.values()):
                self._streams.append(_Stream(target, self._answer))
                stack.callback(self._streams[-1].close)
            inner = {stream.outlet.descriptor: stream.inner for stream in self._streams}
            ends = {number: inner[target] for number, target in targets.items()}
            self._process = subprocess.Popen(line, stdout=ends.get(1), stderr=ends.get(2))
            for stream in self._streams:
                stream.started()
            self._watch(self._process)
            status = self._process.wait()
        self._finish()
        return 128 - status if status < 0 else status

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        """Pass on what the command prints until it has ended; what it left running may print a moment longer."""
        open_streams = list(self._streams)
        ended: float | None = None
        while open_streams and (ended is None or monotonic() - ended < _LONGEST_DRAIN):
            ready = _ready(open_streams, _TICK if ended is None else _DRAIN, self._typed)
            for stream in ready:
                if not stream.pass_on():
                    open_streams.remove(stream)
            for stream in open_streams:
                stream.rest()
            if ended is not None and not ready:
                return
            if ended is None and process.poll() is not None:
                ended = monotonic()

    def _typed(self) -> Relay | None:
        """The terminal from which the command reads what is typed, where that is not our own."""
        wanting = [one.relay for one in self._streams if one.relay and one.relay.wants_keys and one.source >= 0]
        return wanting[0] if wanting and os.isatty(0) and _in_foreground() else None

    def _finish(self) -> None:
        for stream in self._streams:
            stream.passage.close()
        texts = [*self._held, self._answers.finish()]
        self._held.clear()
        for text in filter(None, texts):
            self._show(text)

    def _answer(self, found: tuple[Traceback, ...]) -> None:
        text = self._answers(found)
        if text and any(stream.full_screen for stream in self._streams):
            self._held.append(text)
        elif text:
            self._show(text)

    def _show(self, text: str) -> None:
        """Write an explanation, apart from what the command prints to the same place."""
        beside = [one.passage for one in self._streams if one.outlet.isatty == self._outlet.isatty]
        broken = [passage for passage in beside if passage.begun]
        try:
            self._outlet.show(set_apart(text, bool(broken)) if self._text else text)
            if self._outlet.isatty and self._process and self._process.returncode is None:
                for passage in broken:  # a prompt, usually, that must stand before what is typed
                    self._outlet.write(passage.unfinished)
        except BrokenPipeError:
            return

    @contextmanager
    def _signals(self) -> Iterator[None]:
        """Send on what is sent to us. What was ignored when we began (``nohup``) stays so, for the command too."""
        before = {}
        for name in _SENT_ON:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, self._arrived)
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _arrived(self, number: int, frame: FrameType | None) -> None:
        name = signal.Signals(number).name
        if name == "SIGWINCH":
            for stream in self._streams:
                if stream.relay:
                    stream.relay.resize()
        if self._process and not (name in _BY_TERMINAL and name != "SIGWINCH" and _in_foreground()):
            self._process.send_signal(number)


def _watched() -> dict[int, int]:
    """Which of the command's streams (1, 2) are watched, and the stream of ours that takes what they print."""
    error, output = _status(2), _status(1)
    if error is None:
        return {}
    if not _POSIX:
        return {2: 2}
    if output and (output.st_dev, output.st_ino, output.st_rdev) == (error.st_dev, error.st_ino, error.st_rdev):
        return {1: 1, 2: 1}
    if output and (os.isatty(1) or stat.S_ISFIFO(output.st_mode) or stat.S_ISSOCK(output.st_mode)):
        return {1: 1, 2: 2}
    return {2: 2}


def _status(descriptor: int) -> os.stat_result | None:
    try:
        return os.fstat(descriptor)
    except OSError:
        return None


def _ready(streams: list[_Stream], timeout: float, typed: Callable[[], Relay | None]) -> list[_Stream]:
    """Those with something to read; what was typed for ``typed`` goes there meanwhile.

    Windows cannot wait for pipes: there the one stream is read as it comes.
    """
    if not _POSIX:
        return streams[:]
    keys = typed()
    readable = select([stream.source for stream in streams] + [0] * bool(keys), [], [], timeout)[0]
    if keys and 0 in readable:
        keys.type(os.read(0, _KEYS))
    return [stream for stream in streams if stream.source in readable]


def _in_foreground() -> bool:
    """Whether the terminal sends its signals to our process group, and so to the command itself."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        return False
    try:
        return os.tcgetpgrp(terminal) == os.getpgrp()
    finally:
        os.close(terminal)
