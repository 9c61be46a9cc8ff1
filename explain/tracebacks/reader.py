"""The reader of a stream: gives each line to the error that it belongs to and hands out errors once they are complete.

Opens no file, never raises, holds only what is unfinished. Two writers in one stream are told apart by what stands
before their lines (see ``prefixes``); the lines that nothing stands before are one more writer's.
"""

from __future__ import annotations

from collections import deque

from explain.tracebacks import grammar, surroundings
from explain.tracebacks.lines import clean
from explain.tracebacks.model import Traceback
from explain.tracebacks.plain import PlainReader
from explain.tracebacks.reading import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.tracebacks.channels import Channel
    from explain.tracebacks.tails import Files

_RECENT_LINES = 14
_RECENT_LENGTH = 4_096
_MOST_CHANNELS = 32
_MOST_STRAYS = 200


class Reader:
    """Reads a stream line by line and hands out each error as soon as it is seen to be complete.

    Lines count from 1. Time is linear in the input and memory bounded, whatever the lines hold.
    """

    __slots__ = ("_begun", "_channels", "_files", "_number", "_plain_reader", "_reading", "_recent", "_strays",
                 "_tested")  # fmt: skip

    def __init__(self) -> None:
        """Begin before the first line."""
        self._number = self._begun = 0
        self._reading: Reading | None = None  # of the lines that nothing stands before
        self._channels: list[Channel] = []
        self._files: Files | None = None  # what other files' lines have begun, where tail shows several
        self._strays = 0
        self._tested = False
        self._plain_reader = PlainReader()
        self._recent: deque[str] = deque(maxlen=_RECENT_LINES)  # some errors begin above the line that shows them

    @property
    def pending(self) -> bool:
        """Whether an unfinished error is held."""
        return self._reading is not None or bool(self._channels) or bool(self._files)

    @property
    def unclaimed(self) -> bool:
        """Whether lines have come that belong to no error, not yet at least."""
        return bool(self._recent)

    @property
    def ready(self) -> bool:
        """Whether something is held that can stand as it is."""
        held = [one.reading for one in self._channels] + ([self._reading] if self._reading else [])
        return bool(held) and all(reading.ready for reading in held)

    def feed(self, line: str) -> tuple[Traceback, ...]:
        """Read one ``line`` (its newline left out); return the errors that it shows to be complete."""
        self._number += 1
        if self._channels:
            return self._told_apart(line)
        reading = self._reading
        if reading is None:
            if grammar.may_start(line):
                return self._start(line, clean(line))
            self._recent.append(line if len(line) <= _RECENT_LENGTH else line[:_RECENT_LENGTH])
            return ()
        text = clean(line)
        self._reading = reading.take(self._number, text)
        if self._reading is None:
            return self._interrupted(reading, line, text)
        return self._close() if self._reading.done else ()

    def skip(self, lines: int) -> None:
        """Pass over ``lines`` lines of which the caller knows that no error begins in them; nothing is pending."""
        self._number += lines
        self._recent.clear()

    @property
    def just_begun(self) -> bool:
        """Whether the last line began an error and nothing else is unfinished."""
        return self._begun == self._number and self._reading is not None and not self._channels

    def whole(self, text: str) -> Traceback | None:
        """Read ``text`` at once: a plain traceback and its last newline. Its header may have been fed just before.

        None (and nothing read) where it is none. The caller knows that nothing else is pending and that what follows is
        no part of it (``plain.whole``).
        """
        found = self._plain_reader.read(text, self._number + (self._reading is None))
        if found is not None:
            self._number = found.raised[0].end_line
            self._reading = None
            self._recent.clear()
        return found

    def idle(self) -> tuple[Traceback, ...]:
        """Return what is held and can stand as it is: the stream has paused, and what follows is another matter."""
        found: tuple[Traceback, ...] = ()
        for channel in [one for one in self._channels if one.reading.ready]:
            self._channels.remove(channel)
            found += self._handed(channel.reading, ended=False)
        if self._reading is not None and self._reading.ready:
            found += self._close()
        for reading in self._files.take(ready=True) if self._files else ():
            found += self._handed(reading, ended=False)
        return _in_order(found)

    def close(self) -> tuple[Traceback, ...]:
        """Return what is held, cut off or not: the stream has ended."""
        found: tuple[Traceback, ...] = ()
        for channel in self._channels:
            found += self._handed(channel.reading, ended=True)
        for reading in self._files.take(ready=False) if self._files else ():
            found += self._handed(reading, ended=True)
        self._channels = []
        return _in_order((*found, *self._close(ended=True)))

    def _close(self, *, ended: bool = False) -> tuple[Traceback, ...]:
        reading, self._reading = self._reading, None
        self._strays = 0
        return () if reading is None else self._handed(reading, ended=ended)

    def _handed(self, reading: Reading, *, ended: bool) -> tuple[Traceback, ...]:
        """What ``reading`` found; a summary tells what a test's report has told already."""
        if reading.again and self._tested:
            return ()
        self._tested = self._tested or reading.tests
        return reading.finish(ended=ended)

    def _interrupted(self, reading: Reading, line: str, text: str) -> tuple[Traceback, ...]:
        """``text`` is no part of the error being read: it is over, or somebody else wrote a line in between."""
        if text[:4] == "==> ":
            self._reading = reading
            return self._turn(text)
        if reading.unfinished and self._strays < _MOST_STRAYS and surroundings.is_log_line(text):
            self._strays += 1
            self._reading = reading
            return self._start_dressed(line, text)
        self._strays = 0
        return (*self._handed(reading, ended=False), *self._start(line, text))

    def _start(self, line: str, text: str) -> tuple[Traceback, ...]:
        """Begin a reading if the cleaned ``text`` of ``line`` starts anything."""
        if text[:4] == "==> ":
            return self._turn(text)
        if "\r" in line and (grammar.TRACEBACK + "\r" in line.rstrip("\r\n") or line.startswith("[ERROR] ")):
            return self._start_dressed(line, text)
        from explain.tracebacks import openings  # a clean log needs none of the readings

        reading = openings.begin(self._number, text, self._recent)
        if reading is None:
            found = self._start_dressed(line, text)
            if not found and not self._channels:
                self._recent.append(text[:_RECENT_LENGTH])
            return found
        self._recent.clear()
        self._reading = reading
        self._begun = self._number
        return self._close() if reading.done else ()

    def _turn(self, text: str) -> tuple[Traceback, ...]:
        """Go on in the file that ``text`` names, if ``tail`` does so with it."""
        from explain.tracebacks.tails import Files, is_head

        if not is_head(text):
            return self._close()
        self._files = Files() if self._files is None else self._files
        self._reading, self._channels, dropped = self._files.turn(text, self._reading, self._channels)
        self._strays = 0
        self._recent.clear()
        return tuple([found for one in dropped for found in self._handed(one, ended=False)])

    def _start_dressed(self, line: str, text: str) -> tuple[Traceback, ...]:
        """Begin what ``text`` starts behind a prefix, in a string, or all on one line."""
        if not grammar.may_be_dressed(text) and "\r" not in line:
            return ()
        from explain.tracebacks import dressed, one_line

        lines = one_line.on_one_line(line, text)
        if lines:
            here = self._number
            return tuple([one.placed(lambda *_: (here, here)) for inner in lines for one in parse_lines(inner)])
        channel = dressed.begin(self._number, text, self._recent)
        if channel is None:
            return ()
        if channel.reading.done:
            return self._handed(channel.reading, ended=False)
        self._channels.append(channel)
        found: tuple[Traceback, ...] = ()
        if len(self._channels) > _MOST_CHANNELS:
            found = self._handed(self._channels.pop(0).reading, ended=False)
        return found

    def _told_apart(self, line: str) -> tuple[Traceback, ...]:
        """Give ``line`` to the writer whose prefix it has, else to the one without any."""
        text = clean(line)
        for channel in reversed(self._channels):
            lines = channel.peel(text)
            if lines is not None:
                return self._give(channel, lines, line, text)
        for channel in reversed(self._channels):
            lines = channel.counts(text)
            if lines is not None:
                return self._give(channel, lines, line, text)
        for channel in reversed(self._channels):
            if (self._reading is None or not channel.strays) and channel.adopts(text):
                self._channels.remove(channel)
                found = self._close()
                self._reading = channel.reading
                return (*found, *self._plain(line, text))
        found = self._overdue(text)
        return (*found, *self._plain(line, text))

    def _give(self, channel: Channel, lines: list[str], line: str, text: str) -> tuple[Traceback, ...]:
        for one in lines:
            reading = channel.reading.take(self._number, one)
            if reading is None:
                self._channels.remove(channel)
                return (*self._handed(channel.reading, ended=False), *self._plain(line, text))
            channel.reading = reading
        if channel.reading.done:
            self._channels.remove(channel)
            return self._handed(channel.reading, ended=False)
        return ()

    def _plain(self, line: str, text: str) -> tuple[Traceback, ...]:
        """Read a line that belongs to no other writer."""
        reading = self._reading
        if reading is None:
            if grammar.may_start(line):
                return self._start(line, text)
            self._recent.append(text[:_RECENT_LENGTH])
            return ()
        self._reading = reading.take(self._number, text)
        if self._reading is None:
            return self._interrupted(reading, line, text)
        return self._close() if self._reading.done else ()

    def _overdue(self, text: str) -> tuple[Traceback, ...]:
        """Count a line that no channel knows, and hand out what has waited long enough."""
        found: tuple[Traceback, ...] = ()
        for channel in list(self._channels):
            if channel.overdue(text):
                self._channels.remove(channel)
                found += self._handed(channel.reading, ended=False)
        return found


def _in_order(found: tuple[Traceback, ...]) -> tuple[Traceback, ...]:
    return found if len(found) < 2 else tuple(sorted(found, key=lambda one: one.raised[0].start_line))


def parse_lines(lines: list[str]) -> tuple[Traceback, ...]:
    """Every error in ``lines``."""
    reader = Reader()
    found: list[Traceback] = []
    for line in lines:
        found += reader.feed(line)
    found += reader.close()
    return tuple(found)


def parse(text: str) -> tuple[Traceback, ...]:
    """Every error printed in ``text``, in the order of the input. Never raises."""
    return _in_order(parse_lines(text.split("\n")))
