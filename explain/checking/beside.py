"""The files that a test keeps beside it, read for the checker within the test's own project. Judges no text.

What was read is noted by the test's name: what is found in the test hangs on it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

LARGEST = 1_000_000
"""Bytes: a longer text is no message."""
_read: dict[str, set[str]] = {}


def reading(file: str, path: str) -> str:
    """The text of ``path``, which is taken from the folder of ``file``; empty where it is none, or lies elsewhere."""
    whole = _place(file, path)
    _read.setdefault(file, set()).add(path)
    try:
        if not whole or not os.path.isfile(whole) or os.path.getsize(whole) > LARGEST:
            return ""
        with open(whole, encoding="utf-8") as opened:
            return opened.read()
    except (OSError, ValueError):
        return ""


def stamps(file: str) -> Iterator[tuple[str, str]]:
    """What was read for ``file``, each with what stands for it now."""
    return ((path, stamp(file, path)) for path in sorted(_read.get(file, ())))


def stamp(file: str, path: str) -> str:
    """What stands for ``path`` as it is now; empty where there is no such file."""
    try:
        status = os.stat(_place(file, path))
    except (OSError, ValueError):
        return ""
    return f"{status.st_size} {status.st_mtime_ns}"


def _place(file: str, path: str) -> str:
    """Where ``path`` is, links followed; empty where that is not in the folder of ``file`` or below."""
    folder = os.path.realpath(os.path.dirname(os.path.abspath(file)))
    whole = os.path.realpath(os.path.join(folder, path))
    return whole if whole.startswith(folder + os.sep) else ""
