"""Keeps a server out of its editor's way: the streams are the protocol's alone, it does not outlive its parent, and it
cleans up while nobody waits.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import BinaryIO

TYPE_CHECKING = False
if TYPE_CHECKING:
    import asyncio

_EVERY = 2.0
"""Seconds between two looks at the parent."""
_PAUSE = 0.5
"""Seconds without a check after which Python looks for cycles."""
_MOST_CHECKS = 200
"""Checks after which it looks for them though nobody has paused: a check leaves few of them."""


def claimed() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the protocol alone: for everybody else they are nothing, and standard error."""
    stdin, stdout = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    try:
        os.dup2(2, 1)
    except OSError:  # no standard error either
        os.dup2(nothing, 1)
    os.close(nothing)
    sys.stdout.flush()
    return stdin, stdout


def follow(parent: int, leave: Callable[[], None]) -> None:
    """Call ``leave`` when the process ``parent`` is gone. (An editor that crashes does not always close its pipes.)"""
    threading.Thread(target=_follow, args=(parent, leave), name="parent", daemon=True).start()


def _follow(parent: int, leave: Callable[[], None]) -> None:
    while alive(parent):
        time.sleep(_EVERY)
    leave()


def alive(process: int) -> bool:
    """Whether ``process`` is there, as far as one can tell."""
    if os.name != "posix":  # there a signal would end it; the closing of the pipes has to do
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


class Sweeper:
    """Has Python look for cycles between two checks, so that no check waits for that."""

    def __init__(self) -> None:
        """Nothing was checked yet."""
        self._checks = 0
        self._waiting: asyncio.TimerHandle | None = None

    def checked(self) -> None:
        """A text was checked, and what was found in it was told."""
        self._checks += 1
        if self._waiting:
            self._waiting.cancel()
        import asyncio  # not before the editor was greeted

        pause = _PAUSE if self._checks < _MOST_CHECKS else 0
        self._waiting = asyncio.get_running_loop().call_later(pause, self._sweep)

    def _sweep(self) -> None:
        self._checks = 0
        gc.collect()
