"""One printed chain of errors, with its groups and the tracebacks quoted in its messages, line by line.

Knows where each line belongs (which member of which group, which quoted text) and keeps the levels on a list of its
own: nesting in the input never becomes recursion here. What a line means within its level is ``levels``' business.
"""

from __future__ import annotations

from collections.abc import Callable

from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.levels import Level, State
from explain.tracebacks.model import Frame, Raised, Traceback
from explain.tracebacks.reading import Allowance, Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.tracebacks.mail import Folding

DEEPEST = 32
"""Levels kept; what is nested deeper is read over."""

_MOST_QUOTES = 8
_BELOW_HEADINGS = ("Traceback", "Python ", "Stack Trace:")
_SEPARATORS = (grammar.CAUSE, grammar.CONTEXT)
_SEPARATORS_BEGUN = frozenset(text[:end].rstrip() for text in _SEPARATORS for end in range(41, len(text)))


class Chain(Reading):
    """The reading of one chain. ``margin`` is the blank text that stands before each of its lines."""

    __slots__ = ("_above", "_allowance", "_encoded", "_folding", "_levels", "_margin", "_on_page", "_restore",
                 "_scopes", "_unwrap")  # fmt: skip

    def __init__(self, margin: str = "", *, logging: bool = False) -> None:
        """Begin an empty chain; ``logging`` if logging's "Call stack:" may follow it."""
        self._margin = margin
        self._restore: Callable[[str], str | None] | None = None
        self._unwrap: Callable[[str], str] | None = None
        self._above = ""  # the line before
        self._folding: Folding | None = None  # of a mail program
        self._encoded = False
        self._on_page = False
        self._allowance = Allowance()
        self._levels = [Level("top", self._allowance, logging=logging)]
        self._scopes = [0]  # where in _levels the printed text itself and each traceback quoted in it begin

    @property
    def ready(self) -> bool:
        """Whether the last line read can be the last of all."""
        return self._levels[-1].ready and all(level.kind != "quote" for level in self._levels)

    @property
    def unfinished(self) -> bool:
        """Whether an exception line is still to come."""
        return self._levels[-1].awaits_exception

    @property
    def awaits_error(self) -> bool:
        """Whether a separator promised another error."""
        return self._levels[-1].state is State.EXPECTING

    @property
    def started(self) -> bool:
        """Whether a frame or an exception has been read."""
        report = self._levels[0].report
        return len(self._levels) > 1 or report is None or bool(report.frames or report.exception)

    def unwrap(self, repair: Callable[[str], str]) -> None:
        """Have what surrounds the whole text taken off every further line by ``repair``."""
        self._unwrap = repair

    def forget_frames(self) -> None:
        """Read the frames of the error at hand anew: the printer repeats them."""
        report = self._levels[-1].report
        if report is not None:
            report.frames = FrameReader(self._allowance.frames_at_each_end)

    def begin(self, kind: grammar.Start, number: int, text: str, header: str = "", start: int = 0) -> Chain:
        """Read the line that starts the chain, of a ``kind`` that the grammar found, and return the chain.

        ``header`` is what announced it from line ``start`` on.
        """
        level = self._levels[0]
        if kind in ("traceback", "group"):
            text = grammar.TRACEBACK if kind == "traceback" else "  + " + grammar.GROUP
        level.read(number, text, railed=False, certain=False)
        level.headless = kind == "place"
        report = level.report
        if report is not None:
            report.header = header
            report.start = start or number
            if kind == "bare" and not header and not level.may_quote:
                level.doubt()
        return self

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        if self._margin:
            if text.startswith(self._margin):
                text = text[len(self._margin) :]
            elif text.strip() and not grammar.separator(text):
                return None
        if self._unwrap is not None:
            text = self._unwrap(text)
        if self._restore is None:
            above = self._above
            if text[:1] == " " and text[-1:] != "=" and self._folding is None:  # nearly every line
                if self._accept(number, text):
                    self._above = text
                    return self
                self._restore = self._restorer(text, above)
            elif text == grammar.TRACEBACK and self._begins_anew(number):
                return self
            elif text.startswith(_BELOW_HEADINGS) and (page := self._below_heading(number, text)):
                return page
            elif text[-1:] == "=" and self._is_soft(text):
                self._encoded = True
            elif self._read_whole(number, text):
                return self
            else:
                self._restore = self._restorer(text, above)
            if self._restore is None:
                return self._below_heading(number, text)
        restored = self._restore(text)
        if restored is None and self._folding is None and "File" in text:
            self._begin_folding().shown = True
        return self if restored is None or self._read_whole(number, restored) else None

    def _begins_anew(self, number: int) -> bool:
        """Whether nothing but a header has been read, so that the header in line ``number`` takes its place.

        A log of nothing but headers then costs no more than one without.
        """
        report = self._levels[0].report
        if report is None or report.frames or report.exception or report.header or report.grouped:
            return False
        if len(self._levels) > 1 or self._levels[0].state is not State.FRAMES or self._restore is not None:
            return False
        report.start = report.end = number
        return True

    def _is_soft(self, text: str) -> bool:
        """Whether quoted-printable broke the line ``text``; its lines are then made whole."""
        from explain.tracebacks import mail

        if mail.is_soft(text):
            self._restore = mail.Joined()
        return self._restore is not None

    def _read_whole(self, number: int, text: str) -> bool:
        """Read a line; of one that a mail program folded, the rest."""
        if text.rstrip() in _SEPARATORS_BEGUN:
            self._above = text.rstrip()
            return True
        if self._above in _SEPARATORS_BEGUN:
            whole = f"{self._above} {text}"
            if whole.rstrip() in _SEPARATORS:
                text = whole
            elif self._above + text.rstrip() in _SEPARATORS:
                text = self._above + text
            elif not self._accept(number - 1, self._above):
                return False
        above, self._above = self._above, text
        if self._folding is not None:
            if self._folding.message_goes_on(self._levels[-1], number, above, text):
                return True
            self._folding.measure(text)
        return self._accept(number, text) or self._code_goes_on(number, above, text)

    def _code_goes_on(self, number: int, above: str, text: str) -> bool:
        """Whether ``text`` was folded off the code in the line ``above``."""
        level = self._levels[-1]
        if level.state is not State.FRAMES or level.grouped or text[:1] in ("", " "):
            return False
        return (self._folding or self._begin_folding()).code_goes_on(level, number, above, text)

    def _begin_folding(self) -> Folding:
        from explain.tracebacks.mail import Folding

        self._folding = Folding()
        return self._folding

    def _below_heading(self, number: int, text: str) -> Reading | None:
        """What ``text`` begins where the one line read was a page's heading, which tells the error again below."""
        level = self._levels[0]
        report = level.report
        if report is None or level.state is not State.DOUBT or report.frames or report.start != report.end:
            return None
        from explain.tracebacks import headings

        return headings.below(report, number, text)

    def _restorer(self, text: str, above: str) -> Callable[[str], str | None] | None:
        """What makes CPython's lines of those from ``text`` on, which is none; None where nothing does.

        ``above`` is the line before.
        """
        if not self.unfinished:
            return None
        if text.startswith("Exception Type: "):
            from explain.tracebacks.django import Report

            self._on_page = True
            return Report()
        from explain.tracebacks import restoring

        return restoring.translator(text, above, indented=bool(self._margin))

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain, if it holds anything."""
        self._pop_to(1)
        top = self._levels[0]
        raised = top.finish()
        if top.foreign or not raised:
            return ()
        if len(raised) == 1 and not raised[0].complete and not raised[0].header and top.headless and not ended:
            return ()  # frames with nothing above and below them: print_stack()
        if self._on_page or self._encoded or any(map(_looks_encoded, raised[-1].frames)):
            raised = self._decoded(raised)
        return (Traceback(tuple(raised)),)

    def _decoded(self, raised: list[Raised]) -> list[Raised]:
        """``raised`` as it was before a page or a mail encoded it."""
        from explain.tracebacks import encoded

        if self._on_page or any((frame.function or "").startswith("&") for frame in raised[-1].frames):
            return [encoded.without_entities(one) for one in raised]
        return [encoded.decoded(one, known=self._encoded) for one in raised]

    def _accept(self, number: int, text: str) -> bool:
        if len(self._scopes) > 1:
            text = self._without_outer_rails(text)
        base = self._scopes[-1]
        if self._levels[base].kind == "quote" and text.rstrip() == grammar.QUOTES and not self._levels[-1].may_quote:
            self._end_quote(number, base)
            return True
        if len(self._levels) - 1 == base and not self._levels[base].grouped:
            return self._read(number, text, railed=False)
        return self._accept_in_group(number, text, base)

    def _without_outer_rails(self, text: str) -> str:
        """``text`` without the group rails around the quoted tracebacks; a quote whose rails end here ends too."""
        for base, begin in zip(self._scopes, self._scopes[1:], strict=False):
            holder = begin - 1
            depth = holder - base + 1 if holder > base or self._levels[base].grouped else 0
            rail = " " * (2 * depth) + "|"
            if depth and text.startswith(rail):
                text = text[len(rail) + 1 :]
            elif depth:
                self._pop_to(begin)
                break
        return text

    def _accept_in_group(self, number: int, text: str, base: int) -> bool:
        """Read a line within a group: "| text", "+-+--- 1 ---", "+--- 2 ---", "+-----" or one that ends the group."""
        stripped = text.lstrip(" ")
        depth = (len(text) - len(stripped)) // 2
        index = base + depth - 1
        rail = stripped[:1]
        if depth == 0 or rail not in ("|", "+") or (rail == "+" and stripped[1:2] != "-"):
            return self._leave_group(base) and self._read(number, text, railed=False)
        if index >= len(self._levels):
            return True  # deeper than anything known: beyond the limit, or mangled
        if rail == "|":
            self._pop_to(index + 1)
            return self._read(number, stripped[2:], railed=True)
        if stripped.startswith("+-+-"):
            self._pop_to(index + 1)
            self._open_group(number)
        elif index > base:
            self._pop_to(index)
            self._next_member(number, closed=" " not in stripped.rstrip())
        return True

    def _read(self, number: int, text: str, *, railed: bool) -> bool:
        """Let the innermost level read ``text``."""
        level = self._levels[-1]
        base = self._scopes[-1]
        if level.kind == "uncaught" and level.separated_by(text) and level.is_told_by(self._levels[base - 1]):
            self._pop_to(base)
            return self._levels[-1].read(number, text, railed=railed, certain=railed)
        taken = level.read(number, text, railed=railed, certain=railed or self._levels[base].kind == "quote")
        if level.quoting:
            remote = level.quoting == "remote"
            self._open_quote(level)
            if remote and self._levels[-1] is not level:
                return self._levels[-1].read(number, text, railed=railed, certain=railed)
        return taken

    def _open_group(self, number: int) -> None:
        holder = self._levels[-1]
        holder.begin_members(number)
        if len(self._levels) < DEEPEST:
            self._levels.append(Level("member", self._allowance))

    def _next_member(self, number: int, *, closed: bool) -> None:
        holder = self._levels[-1]
        holder.extend(number)
        if closed:
            holder.state = State.CLOSED
        else:
            self._levels.append(Level("member", self._allowance))

    def _leave_group(self, base: int) -> bool:
        self._pop_to(base + 1)
        return self._levels[base].leave_group()

    def _open_quote(self, holder: Level) -> None:
        kind, holder.quoting = holder.quoting, None
        if kind is not None and len(self._scopes) < _MOST_QUOTES and len(self._levels) < DEEPEST:
            self._scopes.append(len(self._levels))
            self._levels.append(Level(kind, self._allowance))

    def _end_quote(self, number: int, base: int) -> None:
        self._pop_to(base)
        holder = self._levels[-1]
        holder.extend(number)
        holder.state = State.CLOSED

    def _pop_to(self, count: int) -> None:
        """Finish the innermost levels until ``count`` are left."""
        while len(self._levels) > count:
            level = self._levels.pop()
            if self._scopes[-1] == len(self._levels):
                self._scopes.pop()
            raised = level.finish()
            holder = self._levels[-1]
            if not raised or holder.report is None:
                continue
            if level.kind != "member":
                holder.absorb(raised)
                continue
            holder.extend(raised[-1].end_line)
            if holder.report.members is not None and not self._allowance.spent:
                holder.report.members.append(Traceback(tuple(raised)))


def _looks_encoded(frame: Frame) -> bool:
    return "=3D" in frame.code or (frame.function or "").startswith("&")
