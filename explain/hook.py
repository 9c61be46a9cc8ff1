"""Explains the errors that this process prints, each behind Python's own words. Replaces no output and no status.

Whatever goes wrong in an explanation, the error itself has been printed before, by the hook that was there.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

TYPE_CHECKING = False
if TYPE_CHECKING:
    import logging

_QUIET = (KeyboardInterrupt, SystemExit)
_put_back: Callable[[], None] | None = None


def install(length: str = "normal", colour: str = "auto", file: TextIO | None = None) -> Callable[[], None]:
    """Explain uncaught errors from now on: of the main program, of threads, of asyncio tasks and unraisable ones.

    Python's own traceback comes first, by whichever hook was there. ``length`` is "short", "normal" or "full",
    ``colour`` "auto", "always" or "never"; ``file`` is where explanations go, standard error by default. Returns a
    function that puts the earlier hooks back; a second call replaces the first.
    """
    global _put_back
    if _put_back:
        _put_back()
    _put_back = _Hooks(length, colour, file).put()
    return _put_back


class _Hooks:
    """Our hooks and the ones that were there before."""

    def __init__(self, length: str, colour: str, file: TextIO | None) -> None:
        self._length = length
        self._colour = colour
        self._file = file
        self._busy = threading.local()

    def put(self) -> Callable[[], None]:
        """Put our hooks in place of those that are there; returns what undoes it."""
        import logging

        self._uncaught, self._in_thread, self._unraised = sys.excepthook, threading.excepthook, sys.unraisablehook
        ours = self.uncaught, self.in_thread, self.unraised
        sys.excepthook, threading.excepthook, sys.unraisablehook = ours
        asyncio_logger = logging.getLogger("asyncio")
        asyncio_logger.addFilter(self.logged)

        def put_back() -> None:
            # Only where nobody has put a hook of their own on top: theirs may call ours.
            if sys.excepthook == self.uncaught:
                sys.excepthook = self._uncaught
            if threading.excepthook == self.in_thread:
                threading.excepthook = self._in_thread
            if sys.unraisablehook == self.unraised:
                sys.unraisablehook = self._unraised
            asyncio_logger.removeFilter(self.logged)

        return put_back

    def uncaught(self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        """``sys.excepthook``."""
        self._uncaught(kind, error, traceback)
        self._explain(error)

    def in_thread(self, args: threading.ExceptHookArgs) -> None:
        """``threading.excepthook``."""
        self._in_thread(args)
        self._explain(args.exc_value)

    def unraised(self, args: sys.UnraisableHookArgs) -> None:
        """``sys.unraisablehook``."""
        self._unraised(args)
        self._explain(args.exc_value)

    def logged(self, record: logging.LogRecord) -> bool:
        """A filter of asyncio's logger, through which every loop reports the errors that nobody awaited.

        asyncio has no hook of its own that leaves its report alone. So the record is handed to the handlers here,
        and the filter keeps it from reaching them a second time.
        """
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            return True
        import logging

        logging.getLogger(record.name).callHandlers(record)
        self._explain(error)
        return False

    def _explain(self, error: BaseException | None) -> None:
        if error is None or isinstance(error, _QUIET) or getattr(self._busy, "explaining", False):
            return
        self._busy.explaining = True  # an explanation must not be explained
        try:
            self._print(error)
        except Exception as fault:
            _complain(fault)
        finally:
            self._busy.explaining = False

    def _print(self, error: BaseException) -> None:
        file = self._file or sys.stderr
        if file is None:
            return
        from explain.library import explain
        from explain.rendering import render
        from explain.rendering.colours import wants_colour, wants_links

        isatty = file.isatty()
        encoding = getattr(file, "encoding", None) or "utf-8"
        text = render(
            explain(error),
            length=self._length,
            width=_width(file),
            colour=wants_colour(self._colour, os.environ, isatty),
            links=wants_links(self._colour, os.environ, isatty),
            ascii_only=not encoding.lower().startswith("utf"),
        )
        file.write("\n" + text.encode(encoding, "backslashreplace").decode(encoding))
        file.flush()


def _width(file: TextIO) -> int:
    try:
        return os.get_terminal_size(file.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _complain(fault: Exception) -> None:
    try:
        print(f"pyexplain: could not explain this error ({type(fault).__name__})", file=sys.stderr)
    except Exception:
        return
