"""A traceback whose lines stand with the newest first, as Grafana, Kibana and clouds' consoles show a log.

Gives its lines the order in which they were written.
"""

from __future__ import annotations

from collections.abc import Sequence

from explain.tracebacks import grammar
from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading

_MOST_LINES = 5_000
_MOST_CODE = 4
MOST_ABOVE = _MOST_CODE + 1
"""Lines above a ``File`` line that need be seen."""


def said_above(above: Sequence[str]) -> int:
    """How many lines above a ``File`` line its error begins, the last lines ``above`` being an exception's and code.

    0 where they are not. In the order in which Python prints them, code stands below its ``File`` line.
    """
    for count, line in enumerate(reversed(above), 1):
        if count > 1 and line[:1] not in ("", " ") and grammar.exception_line(line, strict=True):
            return count
        if not line.startswith("    ") or count > _MOST_CODE:
            return 0
    return 0


class Backwards(Reading):
    """One chain, from the last error's exception line down to the first one's header."""

    __slots__ = ("_begun", "_lines", "_numbers")

    def __init__(self, number: int, lines: Sequence[str]) -> None:
        """Begin with ``lines``, the first of which has the ``number``; the last is a frame's."""
        self._lines = list(lines)
        self._numbers = list(range(number, number + len(lines)))
        self._begun = False

    @property
    def ready(self) -> bool:
        """Whether a header has come."""
        return self._begun

    @property
    def unfinished(self) -> bool:
        """Whether a header is still to come."""
        return not self._begun

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        stripped = text.rstrip()
        if stripped in (grammar.TRACEBACK, grammar.GROUP):
            if self._begun and not self._linked():
                return None
            self._begun = True
        elif self._begun and stripped and not grammar.separator(text):
            if not self._linked():
                return None
            self._begun = False
        elif not self._begun and stripped and text[:1] not in " \t":
            return None
        if len(self._lines) >= _MOST_LINES:
            return None
        self._lines.append(text)
        self._numbers.append(number)
        return self

    def _linked(self) -> bool:
        """Whether a separator was read below the last header."""
        return any(grammar.separator(line) for line in self._lines[-4:])

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain; nothing where no header came."""
        from explain.tracebacks.reader import parse_lines

        if not self._begun:
            return ()
        numbers = self._numbers[::-1]
        found = parse_lines(self._lines[::-1])
        return tuple([one.placed(lambda first, last: (numbers[last - 1], numbers[first - 1])) for one in found])
