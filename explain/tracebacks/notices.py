"""What is printed around errors and instead of them: announcements ("Exception in thread …:"), warnings, refused
command lines, stacks that are no error's. One reading for each, none of them with a chain of its own.
"""

from __future__ import annotations

import re

from explain.records import replace
from explain.tracebacks import complaints, grammar
from explain.tracebacks.chains import Chain
from explain.tracebacks.model import Frame, Kind, Raised, Traceback
from explain.tracebacks.reading import Reading, TextLines

_LONGEST_DOUBT = 12
_BEFORE_USAGE = ("Unknown option: ", "unknown option --", "Argument expected", "--check-hash-based-pycs must be ")
_DETAIL = re.compile(r"[a-z_]+: ")  # "future: <Task …>", "handle: <Handle …>"


_IGNORED = "Exception ignored "
_CUT = (
    r"Exception ignored (?:in:? <.*>|in:? '.*'|while .*|on .*"
    r"|in (?:atexit callback|thread started by|sys\.|the internal |garbage ).*)"
)
_LOST = re.compile(r"exception=([A-Za-z_]\w*)\((.*)\)(?:>| created at )", re.DOTALL)


class Announcement(Reading):
    """The lines above an error that say where it came from; they become its header."""

    __slots__ = ("_in_stack", "_logging", "_start", "_text")

    def __init__(self, number: int, text: str) -> None:
        """Begin with the announcing line."""
        self._start = number
        self._logging = text.startswith("--- Logging error ---")
        self._in_stack = False
        self._text = TextLines(grammar.announcement(text))

    @property
    def ready(self) -> bool:
        """Nothing has been raised yet."""
        return False

    @property
    def unfinished(self) -> bool:
        """Whether the error itself must still come, whoever writes in between."""
        return str(self._text).startswith(_IGNORED)

    def take(self, number: int, text: str) -> Reading | None:
        """Go on to the chain, or past what asyncio tells of the task."""
        kind = grammar.starting(text)
        if self._in_stack and text.startswith("  "):
            return self
        if kind in ("traceback", "group", "place", "members", "bare"):
            chain = Chain(margin_of(kind, text), logging=self._logging)
            return chain.begin(kind, number, text, str(self._text), self._start)
        if not _DETAIL.match(text):
            return None
        self._in_stack = "_traceback: " in text
        if not self._in_stack:
            self._text.add(text)
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The exception that asyncio names in its detail, where no traceback followed; one that was cut off."""
        text = str(self._text)
        if self.unfinished and re.fullmatch(_CUT, text, re.DOTALL):
            cut = Raised("exception", "", "", header=text, start_line=self._start, end_line=self._start, complete=False)
            return (Traceback((cut,)),)
        found = _LOST.search(text) if "exception=" in text else None
        if found is None:
            return ()
        from explain.tracebacks.escaped import message_of

        message = message_of(found[2])
        return _single("exception", found[1], message, text, self._start, self._start + text.count("\n"))


def margin_of(kind: grammar.Start, text: str) -> str:
    """The blank text before a chain that begins with ``text``; none where anything else stands there."""
    if kind not in ("traceback", "group"):
        return ""
    margin = text[: len(text) - len(text.lstrip())]
    if kind == "group":
        return margin[:-2] if text.startswith("+", len(margin)) else ""
    return margin if text.startswith("Traceback", len(margin)) else ""


class Stack(Reading):
    """Frames that are no error's: read over."""

    __slots__ = ()

    @property
    def ready(self) -> bool:
        """There is nothing to hand out."""
        return False

    def take(self, number: int, text: str) -> Reading | None:
        """Go on while the lines are frames."""
        return self if text.startswith("  ") else None


class Warned(Reading):
    """A warning with its source line and what tracemalloc adds.

    The message may go on over several lines; only the source line, indented by two, shows that it did.
    """

    __slots__ = ("_code", "_doubted", "_end", "_file", "_in_stack", "_line", "_margin", "_message", "_name", "_start")

    def __init__(self, number: int, match: re.Match[str]) -> None:
        """Begin with the line that ``grammar.WARNING`` matched."""
        self._start = self._end = number
        self._margin, self._file, line, self._name, message = match.groups(default="")
        self._line = int(line)
        self._message = TextLines(message)
        self._code: str | None = None
        self._doubted: list[tuple[int, str]] = []
        self._in_stack = False

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line after the warning's first."""
        if not text.startswith(self._margin) and text.strip():
            return None
        text = text[len(self._margin) :]
        if self._reads_stack(text) or "Enable tracemalloc to get the object allocation traceback" in text:
            self._end = number
            return self
        if self._code is not None:
            return None
        if text.startswith("  ") and text[2:3].strip():
            self._settle(number, text[2:])
            return self
        if len(self._doubted) >= _LONGEST_DOUBT or grammar.ends_message(text) or self._has_no_source:
            return None
        self._doubted.append((number, text))
        return self

    def _reads_stack(self, text: str) -> bool:
        """Whether ``text`` belongs to a stack: where a coroutine was made, or an object allocated."""
        if grammar.is_stack_header(text.rstrip()):
            self._in_stack = True
            return True
        self._in_stack = self._in_stack and text.startswith(("    ", '  File "', "  [Previous"))
        return self._in_stack

    def _settle(self, number: int, code: str) -> None:
        for _, line in self._doubted:
            self._message.add(line)
        self._doubted = []
        self._code, self._end = code.rstrip()[:8_192], number

    @property
    def _has_no_source(self) -> bool:
        return self._file == "sys" or self._file.startswith("<")

    @property
    def _has_no_place(self) -> bool:
        """Whether what stands for a file and a line says only that there is none."""
        return self._file == "sys" or (self._file == "<sys>" and self._line <= 1)

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The warning, as an error with one frame."""
        if not str(self._message):  # "SettingWithCopyWarning: " and then its text
            for number, line in self._doubted:
                if not line.strip():
                    break
                self._message.add(line)
                self._end = number
        frames = [Frame(self._file[:1_024], self._line, None, self._code or "")]
        if self._has_no_place:
            frames = []
        return _single("warning", self._name, str(self._message), "", self._start, self._end, *frames)


class Told(Reading):
    """An error that one line tells; ``again`` where that line is a summary's."""

    __slots__ = ("_raised", "again", "done", "tests")

    def __init__(self, number: int, raised: Raised, *, again: bool = False) -> None:
        """Keep what the line told."""
        self._raised = replace(raised, start_line=number, end_line=number)
        self.again = again
        self.tests = not again
        self.done = True

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error."""
        return (Traceback((self._raised,)),)


class Destroyed(Reading):
    """asyncio's "Task was destroyed but it is pending!", which is no exception.

    It is handed out as a warning of the name "asyncio", as its logger is called; the task is the message's second line.
    """

    __slots__ = ("_end", "_in_stack", "_message", "_start")

    def __init__(self, number: int, text: str) -> None:
        """Begin with the announcing line."""
        self._start = self._end = number
        self._message = TextLines(text[text.index("Task was") :].rstrip())
        self._in_stack = False

    def take(self, number: int, text: str) -> Reading | None:
        """Read what is told of the task."""
        if not (_DETAIL.match(text) or (self._in_stack and text.startswith("  "))):
            return None
        self._in_stack = self._in_stack or "_traceback: " in text
        if not self._in_stack:
            self._message.add(text)
        self._end = number
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The notice as a warning."""
        header = "Task was destroyed but it is pending!"
        return _single("warning", "asyncio", str(self._message), header, self._start, self._end)


class Refused(Reading):
    """A command line that was refused: "usage: …" lines and argparse's, or before them the interpreter's, complaint."""

    __slots__ = ("_end", "_exception", "_message", "_start", "_usage", "done")

    def __init__(self, number: int, usage: str = "", *, before: str = "") -> None:
        """Begin with a ``usage`` line; ``before`` is the line above it."""
        self.done = False
        self._start = self._end = number
        self._exception, self._message = "argparse", ""
        self._usage = TextLines(*[usage][: bool(usage)])
        if "[-c cmd | -m mod | file | -]" in usage and before.startswith(_BEFORE_USAGE):
            self._start -= 1
            self._exception, self._message = "python", before.rstrip()

    @classmethod
    def complaint(cls, number: int, exception: str, message: str) -> Refused:
        """One that is complete in a line."""
        refused = cls(number)
        refused._exception, refused._message, refused.done = exception, message, True
        return refused

    @property
    def ready(self) -> bool:
        """Whether the complaint itself has come."""
        return bool(self._message)

    def take(self, number: int, text: str) -> Reading | None:
        """Read a further line of the usage, or the complaint."""
        if self.done or (self._message and not text.startswith("Try `python -h'")):
            return None
        if self._message or text.startswith(" "):
            self._end = number
            self._usage.add(text)
            return self
        message = complaints.refusal(text, after_usage=True)
        if message is None:
            return None
        self._message, self._end, self.done = message, number, True
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The complaint; nothing where only a usage was printed."""
        if not self._message:
            return ()
        return _single("usage", self._exception, self._message, str(self._usage), self._start, self._end)


def _single(
    kind: Kind, exception: str, message: str, header: str, start: int, end: int, *frames: Frame
) -> tuple[Traceback, ...]:
    raised = Raised(kind, exception, message, frames, header=header, start_line=start, end_line=end)
    return (Traceback((raised,)),)
