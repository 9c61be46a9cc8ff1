"""Puts a changed text in a file's place: wholly or not at all, its mode, encoding and line ends kept. Decides nothing.

What is written is what the reader of files would read again as the changed text; anything else is refused.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
from contextlib import suppress

from explain import reading
from explain.checking.files import contents, digest

_BOM = b"\xef\xbb\xbf"
_BREAK = re.compile(r"\r\n|\r|\n")


class WriteError(Exception):
    """A file that is left as it was; the text says why."""


def rewrite(path: str, before: str, after: str) -> None:
    """Makes ``after`` the text of the file at ``path``, which reads as ``before`` (newlines as ``\\n`` in both).

    A link stays a link: what it leads to is changed. Raises WriteError where the file has changed in the meantime,
    cannot be written, or has no character in its encoding for what is new.
    """
    try:
        old = contents(path)
        if reading.decode(old) != before:
            raise WriteError("it has changed while it was being checked")
        new = encoded(old, before, after)
        _replace(os.path.realpath(path), new, digest(old))
    except (OSError, ValueError) as error:
        raise WriteError(getattr(error, "strerror", None) or str(error)) from error


def encoded(old: bytes, before: str, after: str) -> bytes:
    """``after`` as bytes like ``old``, which reads as ``before``. Raises WriteError where that cannot be."""
    encoding = reading.encoding_of(old)
    head = _BOM if old.startswith(_BOM) else b""
    if encoding is None:
        raise WriteError("its encoding is not known")
    breaks = _BREAK.findall(old.removeprefix(_BOM).decode(encoding))
    try:
        new = head + _broken(before, after, breaks).encode(encoding)
    except UnicodeEncodeError as error:
        raise WriteError(f"{encoding} has no character {error.object[error.start]!r}") from error
    if reading.decode(new) != after:
        raise WriteError("it would not read as it should")
    return new


def _broken(before: str, after: str, breaks: list[str]) -> str:
    """``after`` with the line breaks of the old file: lines that stay keep theirs, new ones get their neighbour's."""
    if len(set(breaks)) < 2:
        return after.replace("\n", breaks[0]) if breaks else after
    old, new = before.split("\n"), after.split("\n")
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    inner = breaks[first : len(old) - last] or breaks[max(first - 1, 0) : first] or breaks[:1]
    tail = breaks[len(old) - last : len(old) - 1] if last else []
    missing = len(new) - 1 - first - len(tail)
    filled = [inner[min(index, len(inner) - 1)] for index in range(missing)]
    ends = [*breaks[:first], *filled, *tail, ""]
    return "".join(line + end for line, end in zip(new, ends, strict=True))


def _replace(path: str, data: bytes, was: str) -> None:
    """Writes beside ``path`` and renames: whoever reads meanwhile sees the old file or the new one."""
    status = os.stat(path)
    if not os.access(path, os.W_OK):
        raise WriteError("it may not be written to")
    descriptor, made = tempfile.mkstemp(prefix=".pyexplain-", dir=os.path.dirname(path))
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep(made, status)
        if digest(contents(path)) != was:
            raise WriteError("it has changed while it was being checked")
        os.replace(made, path)
    except BaseException:
        os.unlink(made)
        raise


def _keep(path: str, status: os.stat_result) -> None:
    """The mode and, where we may, the owner."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, status.st_uid, status.st_gid)
    os.chmod(path, stat.S_IMODE(status.st_mode))
