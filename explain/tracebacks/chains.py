"""One printed chain of errors, with its groups and the tracebacks quoted in its messages, line by line.

Owns what its text suffered on its way: margins, what folded, cut, encoded or translated it. Which error a line belongs
to is ``nesting``'s business, what it means there ``levels``'.
"""

from __future__ import annotations

from collections.abc import Callable

from explain.tracebacks import grammar
from explain.tracebacks.levels import State
from explain.tracebacks.model import Frame, Raised, Traceback
from explain.tracebacks.nesting import Nesting
from explain.tracebacks.reading import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.tracebacks.mail import Folding
    from explain.tracebacks.terminal import Cut

_BELOW_HEADINGS = ("Traceback", "Python ", "Stack Trace:")
_SEPARATORS = (grammar.CAUSE, grammar.CONTEXT)
_SEPARATORS_BEGUN = frozenset(text[:end].rstrip() for text in _SEPARATORS for end in range(30, len(text)))


class Chain(Reading):
    """The reading of one chain. ``margin`` is the blank text that stands before each of its lines."""

    __slots__ = ("_above", "_encoded", "_folding", "_margin", "_nesting", "_on_page", "_restore",
                 "_unwrap", "closing", "done")  # fmt: skip

    def __init__(self, margin: str = "", *, logging: bool = False) -> None:
        """Begin an empty chain; ``logging`` if logging's "Call stack:" may follow it."""
        self._margin = margin
        self._restore: Callable[[str], str | None] | None = None
        self._unwrap: Callable[[str], tuple[str, bool]] | None = None
        self.closing = ""  # the line that closes the block in which the error stands
        self.done = False
        self._above = ""  # the line before
        self._folding: Folding | Cut | None = None  # of a mail program, of a window
        self._encoded = False
        self._on_page = False
        self._nesting = Nesting(logging=logging)

    @property
    def ready(self) -> bool:
        """Whether the last line read can be the last of all."""
        return self._nesting.ready

    @property
    def unfinished(self) -> bool:
        """Whether an exception line is still to come."""
        return self._nesting.inner.awaits_exception

    @property
    def awaits_error(self) -> bool:
        """Whether a separator promised another error."""
        return self._nesting.inner.state is State.EXPECTING

    @property
    def started(self) -> bool:
        """Whether a frame or an exception has been read."""
        report = self._nesting.top.report
        return not self._nesting.flat or report is None or bool(report.frames or report.exception)

    @property
    def framed(self) -> bool:
        """Whether the error at hand has a frame."""
        report = self._nesting.inner.report
        return report is not None and bool(report.frames)

    def unwrap(self, repair: Callable[[str], tuple[str, bool]]) -> None:
        """Have what surrounds the whole text taken off every further line by ``repair``, which says if it closes."""
        self._unwrap = repair

    def forget_frames(self) -> None:
        """Read the frames of the error at hand anew: the printer repeats them."""
        self._nesting.forget_frames()

    def begin(self, kind: grammar.Start, number: int, text: str, header: str = "", start: int = 0) -> Chain:
        """Read the line that starts the chain, of a ``kind`` that the grammar found, and return the chain.

        ``header`` is what announced it from line ``start`` on.
        """
        level = self._nesting.top
        if kind in ("traceback", "group"):
            text = grammar.TRACEBACK if kind == "traceback" else "  + " + grammar.GROUP
            if kind == "group":
                from explain.tracebacks.rails import Rails

                self._restore = Rails()
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
            text, closes = self._unwrap(text)
            if closes:
                found = self._take(number, text)
                self.done = not self.unfinished
                return found
        if self.closing and text.strip() == self.closing and not self.unfinished:
            return None
        return self._take(number, text)

    def _take(self, number: int, text: str) -> Reading | None:
        """Read a line of which nothing surrounds it any more."""
        if self._restore is None:
            above = self._above
            if text[:1] == " " and text[-1:] != "=" and self._folding is None:  # nearly every line
                if self._nesting.accept(number, text):
                    self._above = text
                    return self
                if text[1:2] not in ("", " ") and self._code_goes_on(number, above, text[1:]):
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
        if rest := getattr(self._restore, "rest", None):
            self._nesting.go_on(number, *rest)
            return self
        if restored is None and self._folding is None and "File" in text:
            self._begin_folding().shown = True
        if restored is not None and (width := getattr(self._restore, "cut", 0)):
            self._learn_width(width)
        return self if restored is None or self._read_whole(number, restored) else None

    def _begins_anew(self, number: int) -> bool:
        """Whether nothing but a header has been read, so that the header in line ``number`` takes its place.

        A log of nothing but headers then costs no more than one without.
        """
        report = self._nesting.top.report
        if report is None or report.frames or report.exception or report.header or report.grouped:
            return False
        if not self._nesting.flat or self._nesting.top.state is not State.FRAMES or self._restore is not None:
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
            elif not self._nesting.accept(number - 1, self._above):
                return False
        above, self._above = self._above, text
        if 'File "' in above and self._function_goes_on(number, above, text):
            return True
        if self._folding is not None:
            if self._folding.goes_on(self._nesting.inner, number, above, text):
                return True
            self._folding.measure(text)
        return self._nesting.accept(number, text) or self._code_goes_on(number, above, text)

    def _function_goes_on(self, number: int, above: str, text: str) -> bool:
        """Whether ``text`` is the end of the ``File`` line ``above``, which a window cut before or in the function."""
        report = self._nesting.inner.report
        if report is None or not report.frames.calls_on(text) or not grammar.PLACE.fullmatch(f"  {above.lstrip(' |')}"):
            return False
        report.frames.call(text)
        report.end = number
        self._learn_width(len(above))
        return True

    def _code_goes_on(self, number: int, above: str, text: str) -> bool:
        """Whether ``text`` was folded off the code in the line ``above``."""
        level = self._nesting.inner
        if level.state is not State.FRAMES or level.grouped or text[:1] in ("", " "):
            return False
        return (self._folding or self._begin_folding()).code_goes_on(level, number, above, text)

    def _begin_folding(self) -> Folding:
        from explain.tracebacks.mail import Folding

        self._folding = Folding()
        return self._folding

    def _learn_width(self, width: int) -> None:
        """Take the ``width`` of a window that cut a ``File`` line."""
        from explain.tracebacks import terminal

        if width >= terminal.NARROWEST and not isinstance(self._folding, terminal.Cut):
            self._folding = terminal.Cut(width)

    def _below_heading(self, number: int, text: str) -> Reading | None:
        """What ``text`` begins where the one line read was a page's heading, which tells the error again below."""
        level = self._nesting.top
        report = level.report
        if report is None or level.state is not State.DOUBT or report.frames or report.start != report.end:
            return None
        from explain.tracebacks import headings

        return headings.below(report, number, text, level.held.texts)

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
        top = self._nesting.top
        raised = self._nesting.finish()
        if top.held.foreign or not raised:
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


def _looks_encoded(frame: Frame) -> bool:
    return "=3D" in frame.code or (frame.function or "").startswith("&")
