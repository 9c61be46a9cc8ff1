"""Which error of a printed chain each line belongs to: the member of a group, the traceback quoted in a message.

Takes rails off and keeps the levels on a list of its own: nesting in the input never becomes recursion here. What a
line means within its level is ``levels``' business.
"""

from __future__ import annotations

from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.levels import Level, State
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Allowance

DEEPEST = 32
"""Levels kept; what is nested deeper is read over."""

_MOST_QUOTES = 8


class Nesting:
    """The levels of one printed chain. ``top`` is the chain itself, ``inner`` the level that reads the next line."""

    __slots__ = ("_allowance", "_levels", "_scopes")

    def __init__(self, *, logging: bool) -> None:
        """Begin an empty chain; ``logging`` if logging's "Call stack:" may follow it."""
        self._allowance = Allowance()
        self._levels = [Level("top", self._allowance, logging=logging)]
        self._scopes = [0]  # where in _levels the printed text itself and each traceback quoted in it begin

    @property
    def top(self) -> Level:
        """The chain itself."""
        return self._levels[0]

    @property
    def inner(self) -> Level:
        """The level that reads the next line."""
        return self._levels[-1]

    @property
    def flat(self) -> bool:
        """Whether there is no level but the chain itself."""
        return len(self._levels) == 1

    @property
    def ready(self) -> bool:
        """Whether the last line read can be the last of all."""
        return self._levels[-1].ready and all(level.kind != "quote" for level in self._levels)

    def forget_frames(self) -> None:
        """Read the frames of the error at hand anew."""
        report = self._levels[-1].report
        if report is not None:
            report.frames = FrameReader(self._allowance.frames_at_each_end)

    def go_on(self, number: int, text: str, between: str) -> None:
        """Add ``text``, line ``number``, to the line of a frame or a message off which it was cut.

        ``between`` is what was lost there.
        """
        level = self._levels[-1]
        report = level.report
        if report is None or not (report.exception or report.frames):
            return
        if report.exception:
            if level.in_message:
                report.message.go_on(text, between)
        elif text.strip(" ~^"):
            report.frames.go_on(text, between)
        level.extend(number)

    def finish(self) -> list[Raised]:
        """The chain, oldest first."""
        self._pop_to(1)
        return self._levels[0].finish()

    def accept(self, number: int, text: str) -> bool:
        """Read line ``number``; False where it is no part of the chain."""
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
        if level.kind == "uncaught" and _ends(level, text) and _is_told_by(level, self._levels[base - 1]):
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


def _is_told_by(level: Level, holder: Level) -> bool:
    """Whether the message of ``holder``'s error is the error that ``level`` just read: "ValueError: bad"."""
    if level.report is None or holder.report is None:
        return False
    told = f"{level.report.exception}: {level.report.message}".partition("\n")[0]
    return told.removesuffix(": ") == str(holder.report.message).partition("\n")[0]


def _ends(level: Level, text: str) -> bool:
    """Whether ``text`` ends the error that ``level`` just read and announces the next one."""
    waits = level.state in (State.MESSAGE, State.DOUBT, State.CLOSED)
    return waits and bool(grammar.separator(text))
