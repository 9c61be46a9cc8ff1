"""The base of dialects that only lay out otherwise: their lines become CPython's, and a chain reads them."""

from __future__ import annotations

from explain.tracebacks import grammar
from explain.tracebacks.chains import Chain
from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading


class Translated(Reading):
    """A reading whose lines are handed to a chain as CPython would have printed them."""

    __slots__ = ("_chain",)

    def __init__(self, number: int) -> None:
        """Begin a traceback at line ``number``."""
        self._chain = Chain().begin("traceback", number, grammar.TRACEBACK)

    @property
    def ready(self) -> bool:
        """Whether the chain is."""
        return self._chain.ready

    @property
    def unfinished(self) -> bool:
        """Whether the exception line is still to come."""
        return self._chain.unfinished

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        lines = self.lines(text)
        if lines is None or any(self._chain.take(number, line) is None for line in lines):
            return None
        return self

    def lines(self, text: str) -> list[str] | None:
        """``text`` as CPython's lines, none where it adds nothing; None where it is no part of the error."""
        raise NotImplementedError

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain."""
        return self._chain.finish(ended=ended)


def place(file: str, line: str, function: str | None) -> str:
    """CPython's line for a frame."""
    where = f'  File "{file}", line {line}'
    return where if function is None else f"{where}, in {function}"
