"""One chain within a printed error (the whole, a group member's, or a quoted one), line by line, its rails taken off.

Owns the decision where a message ends. Inside a group and before a chain's separator that is certain; elsewhere a
message goes on until a blank line or a line that plainly belongs to something else.
"""

from __future__ import annotations

from enum import Enum, auto

from explain.records import replace
from explain.tracebacks import below, grammar, remote, stack_lines, user_code
from explain.tracebacks.doubts import Doubt
from explain.tracebacks.frames import Ends, FrameReader
from explain.tracebacks.model import Link, Raised
from explain.tracebacks.reading import Allowance, Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    LevelKind = Literal["top", "member", "quote", "uncaught", "remote"]

_MOST_BLANKS = 2
_MOST_BLANKS_BETWEEN = 8
"""Blank lines between two errors of a chain: several times as many where blank lines were put after each."""
_PADDING = "    "
"""Blanks at the end of a message that a terminal put there when its window was copied."""


class State(Enum):
    """What a level waits for."""

    EXPECTING = auto()  # an error's first line
    FRAMES = auto()  # frames and the exception line
    MESSAGE = auto()  # further lines of the message
    DOUBT = auto()  # a separator, to show that the message went on
    CLOSED = auto()  # a separator, and nothing else
    CALLS = auto()  # what logging prints after an error of its own


class Level:
    """The reading of one chain.

    Chain moves between levels and tells them: ``quoting`` asks it to open a quoted traceback, ``headless`` says that
    the first report has no "Traceback" line, ``held`` is what stands in doubt.
    """

    __slots__ = ("_allowance", "_blanks", "_link", "_logging", "_open", "_raised", "headless", "held", "kind",
                 "quoting", "report", "state")  # fmt: skip

    def __init__(self, kind: LevelKind, allowance: Allowance, *, logging: bool = False) -> None:
        """Begin an empty chain of the given kind; ``logging`` if logging's "Call stack:" may follow it."""
        self.kind = kind
        self.state = State.EXPECTING
        self.report: Report | None = None
        self.quoting: Literal["quote", "uncaught", "remote"] | None = None
        self.headless = False
        self._raised: Ends[Raised] = Ends(100 if kind == "top" else 10)
        self._link: Link = "member" if kind == "member" else "first"
        self._allowance = allowance
        self._logging = logging
        self._open = False
        self._blanks = 0
        self.held = Doubt()

    @property
    def ready(self) -> bool:
        """Whether nothing more need come."""
        report = self.report
        if report is None or not report.exception or self._open:
            return False
        awaits_members = report.grouped or grammar.MEMBER_COUNT.search(str(report.message))
        return report.members is not None or not awaits_members

    @property
    def awaits_exception(self) -> bool:
        """Whether frames have begun and the exception line has not come."""
        return self.state is State.FRAMES or (self.state is State.EXPECTING and bool(self._raised))

    @property
    def grouped(self) -> bool:
        """Whether the lines of the report being read stand behind a group's rails."""
        return self.report is not None and self.report.grouped and self.state is not State.CLOSED

    @property
    def in_message(self) -> bool:
        """Whether the message may go on in the next line."""
        return self.state is State.MESSAGE

    @property
    def may_quote(self) -> bool:
        """Whether the next line may open a quoted traceback."""
        report = self.report
        return (
            report is not None
            and self.state is State.MESSAGE
            and report.exception.endswith("RemoteTraceback")
            and not str(report.message)
        )

    def read(self, number: int, text: str, *, railed: bool, certain: bool) -> bool:
        """Read a line; False where it is no part of this chain.

        ``certain`` means that the line belongs to the error whatever it says, ``railed`` that it does so because it
        stands behind a group's rails: then a line that makes no sense is passed over.
        """
        if text and not text.isspace():
            self._blanks = 0
        elif self.state is not State.DOUBT:
            return self._read_blank(number, railed)
        if self.state is State.FRAMES:
            return self._read_frame(number, text) or railed
        if self.state is State.MESSAGE:
            return self._read_message(number, text, certain) or railed
        if self.state is State.EXPECTING:
            return self._read_first(number, text) or railed
        if self.state is State.DOUBT:
            return self._read_doubtful(number, text, certain)
        if self.state is State.CALLS:
            return self._read_calls(number, text)
        return self._read_separator(text) or railed

    def doubt(self) -> None:
        """Take the exception line for all there is, unless a separator shows otherwise."""
        self.held.weak = True
        self.state = State.DOUBT

    def _read_blank(self, number: int, railed: bool) -> bool:
        self._blanks += 1
        if self.state is State.MESSAGE and not self._open:
            self.state = State.DOUBT
            self.held.begin(number)
        elif self.state is State.MESSAGE and self.report is not None:
            self.report.message.add("")
        elif self.state is State.FRAMES and self.report is not None:
            self.report.frames.quote("")
        return railed or self._blanks <= (_MOST_BLANKS_BETWEEN if self.state is State.EXPECTING else _MOST_BLANKS)

    def _read_first(self, number: int, text: str) -> bool:
        stripped = text.rstrip()
        if self.kind == "remote":
            if remote.is_left_over(text):
                return True
            stripped = grammar.TRACEBACK if remote.is_header(stripped) else stripped
        place = grammar.PLACE.fullmatch(stripped)
        if stripped.startswith("Traceback") and grammar.MISREAD.fullmatch(stripped):
            stripped = grammar.TRACEBACK
        if stripped in (grammar.TRACEBACK, grammar.GROUP, "  + " + grammar.GROUP) or place:
            report = self._begin(number)
            report.grouped = stripped.endswith(grammar.GROUP)
            self.state = State.FRAMES
            if place:
                report.frames.place(place[1], int(place[2]), place[3])
            return True
        grouped = text.startswith("  | ")
        found = grammar.exception_line(text[4:] if grouped else text, strict=False)
        if found is None:
            return False
        self._begin(number).grouped = grouped
        self._raise(number, found)
        return True

    def _begin(self, number: int) -> Report:
        self.report = Report(number, self._link, kept_frames=self._allowance.frames_at_each_end)
        return self.report

    def _raise(self, number: int, found: tuple[str, str, bool]) -> None:
        assert self.report is not None
        exception, message, colon = found
        if message.endswith(_PADDING):
            message = message.rstrip(" ")
        self.report.raise_(number, exception, message)
        self._open = (colon and not message) or user_code.begins(message)
        self.state = State.MESSAGE

    def _read_frame(self, number: int, text: str) -> bool:
        report = self.report
        assert report is not None
        if text[0] in " \t>":
            if not stack_lines.frame(report, text):
                return False
        else:
            found = grammar.exception_line(text, strict=self.headless)
            if found is not None:
                self._raise(number, found)
            elif report.frames.in_open_text:
                report.frames.quote(text)
            elif text.rstrip() == "--- <exception caught here> ---" or (report.frames and not text.strip("~^] ")):
                pass  # Twisted's, above the handler; marks that lost their blanks; the end of "[Previous line …"
            else:
                return False
        report.end = number
        return True

    def _read_message(self, number: int, text: str, certain: bool) -> bool:
        report = self.report
        assert report is not None
        if self.may_quote and text.rstrip() == grammar.QUOTES:
            self.quoting, self._open = "quote", False
            report.end = number
            return True
        if self._read_separator(text):
            return True
        if self.kind != "remote" and remote.begins(report.exception, str(report.message), text):
            self.quoting, self._open = "remote", False
            return True
        if self._logging and text.rstrip() == "Call stack:":
            report.calls = FrameReader(self._allowance.frames_at_each_end)
            report.end = number
            self.state = State.CALLS
            return True
        told_again = report.header == "Exception in worker process" and text == str(report.message)  # gunicorn does
        if report.message.full or told_again or (not certain and grammar.ends_message(text)):
            return False
        report.say(number, text)
        self._open = False
        return True

    def _read_separator(self, text: str) -> bool:
        link = grammar.separator(text)
        if not link:
            return False
        self._keep_report()
        self._link, self.held.weak = link, False
        self.report = None
        self.state = State.EXPECTING
        return True

    def _read_doubtful(self, number: int, text: str, certain: bool) -> bool:
        report = self.report
        assert report is not None
        if grammar.separator(text):
            self.held.settle(report)
            return self._read_separator(text)
        if text.rstrip() == grammar.UNCAUGHT:
            self.held.settle(report)
            self.quoting, self.state = "uncaught", State.CLOSED
            return True
        if not certain and not user_code.goes_on(report.message, text):
            return self.held.read(report, number, text)
        self.held.hold(number, text)
        if text.strip():
            self.held.settle(report)
            self.state = State.MESSAGE
        return True

    def _read_calls(self, number: int, text: str) -> bool:
        report = self.report
        if report is None or not stack_lines.call(report, text):
            return False
        report.end = number
        return True

    def begin_members(self, number: int) -> None:
        """Begin the group of the error that was just read."""
        report = self.report or self._begin(number)
        if report.members is None:
            report.members = Ends(100)
        report.end = number
        self.state = State.CLOSED

    def leave_group(self) -> bool:
        """Stop reading behind the group's rails; False where the group's own error was cut off."""
        self.state = State.CLOSED
        return self.report is not None and bool(self.report.exception)

    def extend(self, number: int) -> None:
        """Count the input up to ``number`` as part of the error that was just read."""
        if self.report is not None:
            self.report.end = max(self.report.end, number)

    def absorb(self, raised: list[Raised]) -> None:
        """Put a quoted traceback, which tells the cause, before the error that quotes it."""
        assert self.report is not None
        self._raised.append(replace(raised[0], link=self.report.link))
        for cause in raised[1:]:
            self._raised.append(cause)
        self.report.link = "cause"

    def finish(self) -> list[Raised]:
        """The chain, oldest first; an error cut off before its exception line counts if it has frames."""
        self._keep_report()
        self.report = None
        return list(self._raised)

    def _keep_report(self) -> None:
        if self.report is not None and (self.report.exception or self.report.frames):
            raised = self.report.build()
            raised = below.oldest_first(raised) if self.held.framed else user_code.unfolded(raised)
            self._allowance.count(raised)
            self._raised.append(raised)
