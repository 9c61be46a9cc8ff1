"""Keeps a server out of its editor's way: the streams are the protocol's alone, and it does not outlive its parent."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from typing import BinaryIO

_EVERY = 2.0
"""Seconds between two looks at the parent."""


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
