"""Reads one file and checks it; a file that cannot be read or decoded is a finding, never an exception.

Writes nothing and decides nothing about which files to look at.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from hashlib import blake2b

from explain import reading
from explain.checking import notices
from explain.checking.findings import findings_in
from explain.checking.selection import wanted
from explain.places import Position
from explain.records import dataclass
from explain.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.checking.settings import Settings
    from explain.explanation import Finding

OF_PROJECT = ("own_texts", "given_names", "brought_back")
"""The modules here that look at more of a project than the file checked."""
LARGEST = 10_000_000
"""Bytes: what is larger is data, and Python's own parser would take minutes and gigabytes for it."""


HangsOn = tuple[tuple[str, str], ...]


def forget_projects() -> None:
    """Has what was read of projects, besides the files checked, read anew from here on: it may have changed since."""
    for name in OF_PROJECT:
        if (module := sys.modules.get(f"explain.checking.{name}")) is not None:
            module.forget()


@dataclass(frozen=True, slots=True)
class Checked:
    """One file and its findings in the order of its lines; ``source`` is None where it could not be read.

    ``digest`` stands for the contents that were checked, or is empty. ``hangs_on`` are the files that the findings
    hang on besides, each with what stands for it: by its path from the folder of this one, empty for all code of the
    project.
    """

    file: str
    source: Source | None
    findings: tuple[Finding, ...]
    digest: str = ""
    hangs_on: HangsOn = ()


def check_file(path: str, catalogue: Catalogue, settings: Settings) -> Checked:
    """The findings in the file at ``path``."""
    try:
        data = contents(path)
    except (OSError, ValueError) as error:  # ValueError: a name with a null byte, which no file system takes
        return _unchecked("unreadable-file", path, settings, _reason(error))
    return check_bytes(data, path, catalogue, settings)


def check_bytes(data: bytes, file: str, catalogue: Catalogue, settings: Settings) -> Checked:
    """The findings in ``data``, the contents of what is called ``file``."""
    if len(data) > LARGEST:
        return _unchecked("too-large-file", file, settings, f"{LARGEST:,}")
    text = reading.decode(data)
    if text is None:
        return _unchecked("undecodable-file", file, settings, *_fault(data))
    source = Source(file, text)
    findings = findings_in(source, catalogue, settings)
    hangs_on = tuple(_other_files(file))
    if findings:
        from explain.checking.fixing import LARGEST_SHOWN, with_fixes

        findings = with_fixes(findings, source, catalogue, LARGEST_SHOWN)
    return Checked(file, source, findings, digest(data), hangs_on)


def _other_files(file: str) -> Iterator[tuple[str, str]]:
    """What was looked at besides ``file``: modules that nothing has asked for are not there."""
    *of_project, beside = (sys.modules.get(f"explain.checking.{name}") for name in (*OF_PROJECT, "beside"))
    for module in of_project:
        if module is not None and module.was_asked(file):
            yield module.NAME, module.stamp(file)
    if beside is not None:
        yield from beside.stamps(file)


def digest(data: bytes) -> str:
    """What stands for a file's contents."""
    return blake2b(data, digest_size=16).hexdigest()


def source_of(path: str) -> Source | None:
    """The file at ``path`` as it is now; None where it cannot be read or decoded."""
    try:
        text = reading.decode(contents(path))
    except (OSError, ValueError):
        return None
    return None if text is None else Source(path, text)


def unreadable(file: str, problem: str, settings: Settings) -> Checked:
    """For a folder that cannot be looked into."""
    return _unchecked("unreadable-file", file, settings, problem)


def _unchecked(name: str, file: str, settings: Settings, reason: str, place: Position = notices.FIRST) -> Checked:
    finding = notices.notice(name, file, reason, place)
    return Checked(file, None, (finding,) if wanted(finding, settings) else ())


def contents(path: str) -> bytes:
    """At most one byte more than the largest file. Raises OSError where it cannot be read or is no regular file."""
    # O_NONBLOCK: opening a named pipe must not wait for its writer.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as opened:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("not a regular file")
        return opened.read(LARGEST + 1)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _fault(data: bytes) -> tuple[str, Position]:
    """Why ``data`` cannot be decoded, and where the first bad byte stands."""
    from io import BytesIO
    from tokenize import detect_encoding

    encoding, reason = "utf-8", ""
    try:
        encoding, _ = detect_encoding(BytesIO(data).readline)
    except SyntaxError as error:
        reason = str(error)
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode(error.encoding, "replace")
        lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        bad = error.object[error.start]
        return f"byte 0x{bad:02x} is not {error.encoding}", Position(len(lines), len(lines[-1]))
    except (ValueError, LookupError) as error:
        reason = str(error)
    return reason or f"files in {encoding} are not read", notices.FIRST
