"""Lines below a message's likely end: held back until a chain's separator shows that they are its part.

Below an exception line that stood alone they may be its frames (``below``), or show that it was no error of Python's.
"""

from __future__ import annotations

from explain.tracebacks import below, grammar
from explain.tracebacks.reading import Report

_LONGEST = 12
"""Lines that are held back."""


class Doubt:
    """The lines held back below one error's message.

    ``weak`` says that nothing but the exception line tells of the error, ``framed`` that frames stood below it,
    ``foreign`` that those were another language's.
    """

    __slots__ = ("_lines", "foreign", "framed", "weak")

    def __init__(self) -> None:
        """Begin with nothing held back."""
        self._lines: list[tuple[int, str]] = []
        self.foreign = self.framed = self.weak = False

    @property
    def texts(self) -> list[str]:
        """What is held back."""
        return [text for _, text in self._lines]

    def begin(self, number: int) -> None:
        """Hold back the blank line ``number`` and nothing else."""
        self._lines = [(number, "")]

    def hold(self, number: int, text: str) -> None:
        """Hold back a line, where there is room for it."""
        if len(self._lines) < _LONGEST:
            self._lines.append((number, text))

    def read(self, report: Report, number: int, text: str) -> bool:
        """Read line ``number``, of which nothing is certain; False where it is no part of the error in ``report``."""
        if self.weak and (self.framed or not self._lines) and below.read(report, number, text, begun=self.framed):
            self.framed = True
            return True
        if self.framed or (self.weak and self._refutes(text)):
            return False
        if len(self._lines) >= _LONGEST or grammar.ends_message(text):
            return False
        self._lines.append((number, text))
        return True

    def _refutes(self, text: str) -> bool:
        """Whether ``text`` shows that an exception line on its own was all, or no exception of Python's."""
        if not self._lines and text[:1].isspace() and text.lstrip().startswith("at "):
            self.foreign = True  # "TypeError: x is not a function", then "    at f (app.js:3:7)"
        return self.foreign or grammar.exception_line(text, strict=True) is not None

    def settle(self, report: Report) -> None:
        """Count what is held back as part of the message in ``report``, blank lines at the end left out."""
        while self._lines and not self._lines[-1][1].strip():
            self._lines.pop()
        for number, text in self._lines:
            report.say(number, text)
        self._lines = []
