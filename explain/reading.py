"""Reads the reader's own files for a traceback that names them; never one outside the roots, never a surprise.

A traceback may come from a stranger, so a name in it opens a file only where the real path, symbolic links
resolved, lies under a root, and only a regular file of a sensible size. Nothing here prints what it read.
"""

from __future__ import annotations

import itertools
import os
import re
import stat
from collections.abc import Iterable

from explain.source import Source

LARGEST = 2_000_000
"""Bytes: a bigger file is no program that somebody wrote."""

MOST_NAMES = 5_000
"""Names read of one folder: enough for any ``site-packages``, and a bound for any other."""

_KEPT = 64
_LONGEST_PATH = 4_096
_PACKAGES = re.compile(
    r"(?:/|[A-Za-z]:[/\\]).*?[/\\]lib(?:64)?[/\\](?:python3\.\d+t?[/\\])?(?:site|dist)-packages(?=[/\\]|$)",
    re.IGNORECASE,
)
"""The folder of a Python's installed packages, at the beginning of a path."""
_NEVER = ("/proc", "/sys", "/dev")
_COOKIE = re.compile(rb"[ \t\f]*#[^\n]*?coding[:=][ \t]*([-\w.]+)")
_BLANK = re.compile(rb"[ \t\f]*(?:#|$)")
_BOM = b"\xef\xbb\xbf"
_SLOW_CODECS = {"punycode", "idna"}  # quadratic in the text


class DiskSources:
    """The files under ``roots`` (folders; the working directory by default) as a ``SourceReader``.

    The newest few files are kept, so that a log with one error a thousand times reads its file once.
    """

    def __init__(self, roots: Iterable[str] = (".",)) -> None:
        """Resolve ``roots``; a folder that is not there simply holds nothing."""
        self._roots = tuple(dict.fromkeys(os.path.realpath(root) for root in roots))
        self._sources: dict[str, Source | None] = {}

    def __call__(self, file: str) -> Source | None:
        """The source that a traceback calls ``file``, or None where it may not or cannot be read. Never raises."""
        if file not in self._sources:
            if len(self._sources) >= _KEPT:
                del self._sources[next(iter(self._sources))]
            self._sources[file] = self._read(file)
        return self._sources[file]

    def names(self, folder: str) -> tuple[str, ...]:
        """The names in ``folder`` (as a traceback gives it), sorted. Never raises.

        Nothing outside the roots, but for what lies in the ``site-packages`` of a Python.
        """
        packages = _PACKAGES.match(folder[:_LONGEST_PATH])
        for root in (*self._roots, *([os.path.realpath(packages[0])] if packages else [])):
            found = _listing(folder, root)
            if found:
                return found
        return ()

    def _read(self, file: str) -> Source | None:
        for root in self._roots:
            data = _contents(file, root)
            text = None if data is None else decode(data)
            if text is not None:
                return Source(file, text)
        return None


def decode(data: bytes) -> str | None:
    """A source file's text by its byte order mark, its coding cookie or as UTF-8, newlines as ``\\n``; else None.

    The cookie's rule is PEP 263's: a comment on the first line, or on the second below a blank or comment line.
    """
    encoding = encoding_of(data)
    if encoding is None:
        return None
    try:
        text = data.removeprefix(_BOM).decode(encoding)
    except (LookupError, ValueError):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(data: bytes) -> str | None:
    """A source file's encoding, or None for one that contradicts the byte order mark or is not worth its time."""
    name = _cookie(data[:4096].removeprefix(_BOM))
    normal = name.lower().replace("_", "-")
    if data.startswith(_BOM) and normal not in ("utf-8", "utf8", "utf-8-sig"):
        return None
    return None if normal in _SLOW_CODECS else name


def _cookie(head: bytes) -> str:
    for line in head.splitlines()[:2]:
        found = _COOKIE.match(line)
        if found:
            return found[1].decode("ascii", "replace")
        if not _BLANK.match(line):
            break
    return "utf-8"


def _contents(file: str, root: str) -> bytes | None:
    """The bytes of what ``file`` means under ``root`` (a real path), or None."""
    if not file or file.startswith("<") or ".." in re.split(r"[/\\]", file):
        return None
    try:
        path = os.path.realpath(os.path.join(root, file))
        if not _under(path, root) or any(_under(path, never) for never in _NEVER):
            return None
        return _regular(path)
    except (OSError, ValueError):
        # ValueError: a name with a NUL or a lone surrogate, which no file system takes.
        return None


def _listing(folder: str, root: str) -> tuple[str, ...]:
    """At most ``MOST_NAMES`` names in what ``folder`` means under ``root`` (a real path)."""
    if folder.startswith("<") or ".." in re.split(r"[/\\]", folder):
        return ()
    try:
        path = os.path.realpath(os.path.join(root, folder))
        if not _under(path, root) or any(_under(path, never) for never in _NEVER):
            return ()
        with os.scandir(path) as entries:
            return tuple(sorted(entry.name for entry in itertools.islice(entries, MOST_NAMES)))
    except (OSError, ValueError):
        return ()


def _regular(path: str) -> bytes | None:
    """The bytes of a regular file of at most ``LARGEST`` bytes, else None. Raises OSError where it cannot be read."""
    if not stat.S_ISREG(os.lstat(path).st_mode):
        return None
    # O_NONBLOCK: opening a named pipe must not wait for its writer. O_NOFOLLOW: the path is already resolved.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    with open(descriptor, "rb") as opened:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return None
        data = opened.read(LARGEST + 1)
    return data if len(data) <= LARGEST else None


def _under(path: str, root: str) -> bool:
    try:
        return os.path.commonpath((path, root)) == root
    except ValueError:  # two drives on Windows
        return False
