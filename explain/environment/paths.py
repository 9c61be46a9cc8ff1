"""What the paths of a traceback tell: whose a file is, of which Python, package and system. Reads no file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks.model import Frame

_LIBRARY = re.compile(
    r"^<frozen |^\$LIB\b|[/\\](?:site|dist)-packages(?:[/\\]|$)"
    r"|[/\\]lib(?:64)?[/\\](?:python|pypy)\d(?:\.\d+)?t?(?:[/\\]|$)"
    r"|[/\\]Python\d+[/\\]lib(?:[/\\]|$)|[/\\]python\d+\.zip[/\\]",
    re.IGNORECASE,
)
_STANDARD = re.compile(
    r"^<frozen |^\$LIB\b|[/\\]lib(?:64)?[/\\]python3[.\d]*t?[/\\]|[/\\]Python3\d+[/\\]lib[/\\]", re.IGNORECASE
)
_INSTALLED = re.compile(r"[/\\](?:site|dist)-packages[/\\]([\w-]+)")
_VERSION = re.compile(r"[/\\]python(3\.\d+)t?[/\\]|[/\\]Python3(\d+)[/\\]lib[/\\]", re.IGNORECASE)
_WINDOWS = re.compile(r"[A-Za-z]:\\|\\\\")


def is_own(file: str) -> bool:
    """Whether ``file`` belongs to the reader: neither to the standard library nor to an installed package."""
    return bool(file) and _LIBRARY.search(file) is None


def is_standard(file: str) -> bool:
    """Whether ``file`` is one of the standard library."""
    return _STANDARD.search(file) is not None and _INSTALLED.search(file) is None


def package_of(file: str) -> str:
    """The installed package that ``file`` belongs to, or an empty text."""
    found = _INSTALLED.search(file)
    return found[1] if found else ""


def version_of(path: str) -> str:
    """The Python ("3.11") whose folder ``path`` lies in, or an empty text."""
    found = _VERSION.search(path)
    return (found[1] or f"3.{found[2]}") if found else ""


def own_before_codecs(frames: Sequence[Frame]) -> Frame | None:
    """The last frame, where it is the reader's own; files that turn bytes and text into each other do not count."""
    for frame in reversed(frames):
        if is_own(frame.file):
            return frame
        if "codecs" not in frame.file and "encodings" not in frame.file:
            return None
    return None


def library_folder(path: str) -> str:
    """The part of ``path`` up to the Python's folder of library or packages ("…/lib/python3.11/site-packages")."""
    found = _INSTALLED.search(path) or _VERSION.search(path)
    return path[: found.start(1) - 1 if found.re is _INSTALLED else found.end() - 1] if found else ""


def on_windows(frames: Sequence[Frame]) -> bool:
    """Whether the paths are those of Windows."""
    return any(_WINDOWS.match(frame.file) for frame in frames)


def folder_of(file: str) -> str:
    """The folder part of ``file`` with its last separator, or an empty text."""
    return file[: max(file.rfind("/"), file.rfind("\\")) + 1]


def base_of(file: str) -> str:
    """The last part of ``file``."""
    return file[max(file.rfind("/"), file.rfind("\\")) + 1 :]


def module_called(file: str) -> str:
    """The name by which ``file`` is imported: its own, or its folder's where it is an ``__init__.py``."""
    base = base_of(file).partition(".")[0]
    return base_of(folder_of(file).rstrip("/\\")) if base == "__init__" else base


def own_folders(frames: Sequence[Frame]) -> tuple[str, ...]:
    """The folders of the reader's own files, the started program's first; each once, at most eight."""
    found = dict.fromkeys(folder_of(frame.file) for frame in frames if is_own(frame.file) and frame.file[:1] != "<")
    return tuple(found)[:8]


def same_file(one: str, other: str) -> bool:
    """Whether two paths of one traceback can name one file: older Pythons print the program's as it was typed."""
    return one == other or one.endswith(f"/{other}") or other.endswith(f"/{one}")
