"""``--watch``: checks again whenever a file that would be checked, or a file of settings, has changed."""

from __future__ import annotations

import os
import sys
import time

from explain.cli.answering import complain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.cli.check_run import Run

_PAUSE = 0.5
"""Seconds between two looks at the files' times: an editor saves less often, and a look costs little."""

State = dict[str, tuple[int, int]]


def watch(run: Run) -> int:
    """Until somebody interrupts it; then 0, because that is how it ends."""
    try:
        while True:
            seen = _state(run)
            _clear()
            run.once()
            if not run.asked.quiet:
                complain("watching; Ctrl-C ends it")
            while _state(run) == seen:
                time.sleep(_PAUSE)
            run = run.again()
    except KeyboardInterrupt:
        return 0


def _state(run: Run) -> State:
    """The time and size of each file that would be checked."""
    found: State = {}
    for one in run.discovered():
        try:
            status = os.stat(one.path)
        except (OSError, ValueError):
            continue
        found[one.path] = (status.st_mtime_ns, status.st_size)
    return found


def _clear() -> None:
    if sys.stdout is not None and sys.stdout.isatty():
        sys.stdout.write("\x1b[H\x1b[2J")
        sys.stdout.flush()
