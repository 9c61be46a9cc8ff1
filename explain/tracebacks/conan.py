"""What Conan tells of a recipe that raised: the method, its line, the code and the error, without a traceback."""

from __future__ import annotations

import re

from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Reading

_FIRST = re.compile(r"ERROR: \S{1,400}: Error in (\w{1,200})\(\) method, line ([0-9]{1,9})")
_CALLED = re.compile(r"\t?while calling '(\w{1,200})', line ([0-9]{1,9})")
_RECIPE = "conanfile.py"
_MOST_CALLS = 50


def is_wrapped(text: str) -> bool:
    """Whether ``text`` begins such an error."""
    return _FIRST.fullmatch(text.rstrip()) is not None


class Wrapped(Reading):
    """One error of a recipe. The file's name is the one that Conan looks for; it is not told."""

    __slots__ = ("_calls", "_end", "_frames", "_raised", "_start", "done")

    def __init__(self, number: int, text: str) -> None:
        """Begin with a line that ``is_wrapped``."""
        self._start = self._end = number
        self._calls = 0
        self._raised: Raised | None = None
        self._frames = FrameReader()
        self.done = False
        if found := _FIRST.fullmatch(text.rstrip()):
            self._frames.place(_RECIPE, int(found[2]), found[1])

    @property
    def ready(self) -> bool:
        """Whether the error itself has come."""
        return self._raised is not None

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        called = _CALLED.fullmatch(text.rstrip())
        if (text[:1] != "\t" and not called) or self._calls > _MOST_CALLS:
            return None
        self._end = number
        self._calls += 1
        if called:
            self._frames.place(_RECIPE, int(called[2]), called[1])
        elif told := grammar.exception_line(text[1:].rstrip(), strict=False):
            self._raised = Raised("exception", told[0], told[1], self._frames.build(), start_line=self._start,
                                  end_line=number)  # fmt: skip
            self.done = True
        else:
            self._frames.quote(text[1:])
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error; none where only a line of words was read."""
        return (Traceback((self._raised,)),) if self._raised else ()
