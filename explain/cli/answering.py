"""Explains the errors that a stream brings and gives the text to print; writes nothing but its own complaints.

The explainer is made when the first error comes: a clean log costs no catalogue. Whatever goes wrong in it is one
line on stderr and never costs a byte of the input.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from explain.cli.options import STREAMED, Options
from explain.cli.outlet import Outlet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.cli.grouping import Groups
    from explain.compilers import OtherPython
    from explain.explaining import Explainer
    from explain.explanation import Explanation, Sighting
    from explain.tracebacks.model import Traceback

_REMEMBERED = 10_000
"""Errors remembered so that a repeat is recognised."""


class Answers:
    """The explanations of one run as text in the chosen format, fit for ``outlet``.

    ``found`` counts the tracebacks explained and ``failed`` those that a fault of ours left unexplained. With
    ``patient`` the errors that are not the matter are told at the end: the input is whole, and nobody waits for them.
    """

    def __init__(self, options: Options, outlet: Outlet, explainer: Callable[[], Explainer] | None = None) -> None:
        """Begin; ``explainer`` makes the explainer when the first error comes, by default that of ``options``."""
        self.options = options
        self.found = 0
        self.failed = 0
        self.patient = False
        self._real = False
        self._noise: list[tuple[Explanation, ...]] = []
        self._outlet = outlet
        self._make = explainer or (lambda: make_explainer(options))
        self._explainer: Explainer | None = None
        self._kept: list[tuple[Explanation, ...]] = []
        self._seen: dict[int, int] = {}
        self._groups: Groups | None = None
        if options.group:
            from explain.cli.grouping import Groups

            self._groups = Groups()

    def __call__(self, tracebacks: tuple[Traceback, ...], place: Callable[[int], Sighting] | None = None) -> str:
        """What to print now about ``tracebacks``; empty where the format is written at the end.

        ``place`` tells of a line (from 1) in which input it stands and when it was written.
        """
        texts = [text for one in tracebacks if (text := self._guarded(one, place))]
        return ("\n" if self.options.format == "text" else "").join(texts)

    def finish(self) -> str:
        """What to print when the input is over."""
        if self._groups is not None:
            groups = self._groups.worst_first(int(self.options.top or 0))
            text = self._rendered(tuple(one for group in groups for one in group))
            return text + self._untold(len(groups)) if self.options.format == "text" else text
        if self.options.format not in STREAMED:
            return self._rendered(tuple(one for group in self._kept for one in group))
        return self._rendered(tuple(one for group in self._noise for one in group), self._length(noise=True))

    @property
    def status(self) -> int:
        """The exit status: 0 nothing found, 1 errors found, 2 a fault of ours."""
        return 2 if self.failed else int(self.found > 0)

    def _guarded(self, traceback: Traceback, place: Callable[[int], Sighting] | None) -> str:
        self.found += 1
        try:
            return self._answer(traceback, place)
        except Exception as fault:
            self.failed += 1
            complain(f"could not explain this error ({described(fault)})")
            return ""

    def _answer(self, traceback: Traceback, place: Callable[[int], Sighting] | None) -> str:
        from explain.rendering.telling import is_noise

        if self._explainer is None:
            self._explainer = self._make()
        explanations = self._explainer.explain(traceback)
        if self._groups is not None:
            from explain.explanation import Sighting

            line = min(one.raised.start_line for one in explanations)
            self._groups.add(explanations, place(line) if place else Sighting("-", line))
            return ""
        if self.options.format not in STREAMED:
            self._kept.append(explanations)
            return ""
        if self.options.format != "text":
            return self._rendered(explanations)
        noise = is_noise(explanations)
        if noise and self.patient and len(self._noise) < _REMEMBERED:
            self._noise.append(explanations)
            return ""
        self._real = self._real or not noise
        key = hash(tuple(map(_identity, explanations)))
        if self._times(key) == 1:
            return self._rendered(explanations, self._length(noise))
        return _again(explanations[-1], self._seen[key], self._outlet.ascii_only)

    def _length(self, noise: bool) -> str:
        """How much is said: of noise only what it is, once there was an error that matters."""
        return "short" if noise and self._real else self.options.length

    def _untold(self, told: int) -> str:
        """What a report leaves out, in a line; empty where that is nothing."""
        assert self._groups is not None
        left, beyond = len(self._groups) - told, self._groups.left_out
        found = f"\n{left:,} more {'error is' if left == 1 else 'errors are'} not shown.\n" if left else ""
        return found + (f"\n{beyond:,} occurrences of still other errors were not counted apart.\n" if beyond else "")

    def _times(self, key: int) -> int:
        """How often this error came, counting this time."""
        if key in self._seen or len(self._seen) < _REMEMBERED:
            self._seen[key] = self._seen.get(key, 0) + 1
        return self._seen.get(key, 1)

    def _rendered(self, explanations: tuple[Explanation, ...], length: str = "") -> str:
        if not explanations and self.options.format == "text":
            return ""
        from explain.rendering import render

        return render(
            explanations,
            format=self.options.format,
            length=length or self.options.length,
            width=self._outlet.width,
            colour=self._outlet.colour(self.options.colour),
            links=self._outlet.links(self.options.colour),
            ascii_only=self._outlet.ascii_only,
            root=os.getcwd() if self.options.format in ("github", "sarif") else "",
            catalogue=self._explainer.catalogue if self._explainer else None,
        )


def make_explainer(options: Options, roots: tuple[str, ...] = ()) -> Explainer:
    """An explainer over the shipped catalogue that reads the files under ``roots``, the chosen ones by default."""
    from explain.catalogue import load_catalogue
    from explain.explaining import Explainer
    from explain.proving import running
    from explain.reading import DiskSources

    sources = DiskSources(roots or options.roots)
    if not options.compiler and not options.printer:
        return Explainer(load_catalogue(), sources, options.reference, options.python)
    newest, printer = _compilers(options)
    python = options.python or (printer.version if printer else None)
    return Explainer(load_catalogue(), sources, options.reference, python, newest or running, printer)


def _compilers(options: Options) -> tuple[OtherPython | None, OtherPython | None]:
    """The Python chosen for a second opinion, and the one that prints the errors, where they are known."""
    from explain.compilers import OtherPython, find

    path = find(options.compiler) if options.compiler else None
    if options.compiler and path is None:
        complain(f"no such Python: {options.compiler}")
    return OtherPython(path) if path else None, OtherPython(options.printer) if options.printer else None


def set_apart(text: str, mid_line: bool) -> str:
    """``text`` with a blank line before and behind it; ``mid_line`` says that an unfinished line stands before it."""
    return ("\n\n" if mid_line else "\n") + text.rstrip() + "\n\n"


def described(fault: BaseException) -> str:
    """``fault`` on one line, of bounded length."""
    return f"{type(fault).__name__}: {fault}".replace("\n", " ")[:200]


def complain(text: str) -> None:
    """One line on stderr, where there is one; nothing in it is interpreted by a terminal."""
    from explain.rendering.visible import visible

    try:
        print(f"pyexplain: {visible(text)}", file=sys.stderr, flush=True)
    except (OSError, ValueError, AttributeError):  # closed, or none at all
        return


def _again(explanation: Explanation, times: int, ascii_only: bool) -> str:
    """The line for an error that was explained before."""
    from explain import words
    from explain.rendering.visible import visible

    exception = visible(explanation.raised.exception, ascii_only)
    return f"{exception}: the same as above, for the {words.ordinal(times)} time\n"


def _identity(explanation: Explanation) -> object:
    """What makes two occurrences the same error: what was said, and by which calls it came about."""
    raised = explanation.raised
    return raised.exception, raised.message, tuple([(frame.file, frame.line) for frame in raised.frames])
