"""Whether a project raises a text of its own: in another module, or in code written in C, Cython or Rust.

A test that pins such a text pins nothing of Python's, though the class and the words are the same. Files are read only
as they are asked for, within the project of the file checked, and nothing of them is kept but their bytes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

from explain.checking.settings import EXCLUDED

NAME = ""
"""What the cache calls that an answer hung on this."""
_MARKS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
"""What lies in the folder of a project."""
_SOURCES = (".py", ".pyx", ".pxi", ".pxd", ".c", ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".rs")
_COMPILED = (".so", ".pyd", ".dylib")
_TESTS = ("test", "tests", "testing", "doc", "docs", *EXCLUDED)
_INSTALLED = re.compile(r"(?:site|dist)-packages|python\d\.\d+t?|Lib")
"""Folders that hold what is installed, side by side: each package there is a project of its own."""
_MOST_FILES, _MOST_BYTES = 5_000, 48_000_000
"""What is read of one project; what is beyond that is taken to raise nothing."""
_JOINT = re.compile(rb"""(["'])[ \t]*\r?\n[ \t]*[A-Za-z]{0,2}\1""")
"""Where a literal goes on in another one on the next line."""
_LEAST, _SHARE = 3, 0.7
"""Words that tell a message, and how many of them must be there."""
_SHORTEST = 8
"""Characters of a text of so few words."""
_MOST_LINES, _LONGEST = 2_000, 600
"""Lines that are looked at for one message, and characters of one before and behind a word."""
_WORD = re.compile(rb"[A-Za-z']{2,}")
_asked: set[str] = set()


def raises(file: str, parts: tuple[str, ...]) -> bool:
    """Whether the project of ``file`` has the words of ``parts``, the fixed text of a message, in one literal of its
    code, most of them and in their order: the rest may be put in as it runs. A text of too few words must stand there
    as it is.
    """
    _asked.add(file)
    words = _WORD.findall(" ".join(parts).encode("utf-8", "replace"))
    root = root_of(file)
    if len(words) < _LEAST:
        whole = max(parts, key=len).encode("utf-8", "replace") if words else b""
        return bool(root) and len(whole) >= _SHORTEST and whole in _code(root)
    return bool(root) and any(_holds(line, words) for line in _lines(_code(root), max(words, key=len)))


def forget() -> None:
    """Reads projects anew from here on: what was read may have changed since."""
    for kept in (project_of, _code, stamp_of):
        kept.cache_clear()
    _asked.clear()


def was_asked(file: str) -> bool:
    """Whether what is found in ``file`` hangs on the code of its project too."""
    return file in _asked


def stamp(file: str) -> str:
    """What stands for the code of the project of ``file``: it is another one as soon as one of its files is."""
    root = project_of(os.path.dirname(os.path.abspath(file)))
    return stamp_of(root) if root else ""


@lru_cache(maxsize=8)
def stamp_of(root: str, tests: bool = False) -> str:
    """What stands for the code of the project at ``root``, with its ``tests`` or without."""
    known = blake2b(digest_size=16)
    for path in code_files(root, tests):
        try:
            status = os.stat(path)
        except OSError:
            continue
        known.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return known.hexdigest()


def _lines(code: bytes, word: bytes) -> Iterator[bytes]:
    """The lines of ``code`` that hold ``word``, up to a bound."""
    at = code.find(word)
    for _ in range(_MOST_LINES):
        if at < 0:
            return
        start = max(code.rfind(b"\n", max(at - _LONGEST, 0), at), at - _LONGEST, 0)
        end = code.find(b"\n", at, at + _LONGEST)
        end = end if end >= 0 else at + _LONGEST
        yield code[start:end]
        at = code.find(word, end)


def _holds(line: bytes, words: list[bytes]) -> bool:
    at, held = 0, 0
    for word in words:
        found = line.find(word, at)
        if found >= 0:
            at, held = found + len(word), held + 1
    return held >= _SHARE * len(words)


def root_of(file: str) -> str:
    """The folder of the project that ``file`` lies in; empty where there is none, or no such file."""
    return project_of(os.path.dirname(os.path.abspath(file))) if os.path.isfile(file) else ""


@lru_cache(maxsize=256)
def project_of(folder: str) -> str:
    """The folder of the project, or of the outermost package, that ``folder`` lies in; empty where there is none."""
    package, above = "", folder
    while not _INSTALLED.fullmatch(os.path.basename(above)):
        if any(os.path.exists(os.path.join(above, name)) for name in _MARKS):
            return above
        outer = os.path.dirname(above)
        inner, outside = (os.path.exists(os.path.join(one, "__init__.py")) for one in (above, outer))
        if inner and not outside:
            package = above
        if outer == above:
            break
        above = outer
    return package


@lru_cache(maxsize=1)
def _code(root: str) -> bytes:
    """All code of the project at ``root``, its tests left out, within bounds."""
    found, room = list[bytes](), _MOST_BYTES
    for path in code_files(root):
        try:
            with open(path, "rb") as opened:
                data = opened.read(room + 1)
        except OSError:
            continue
        if len(data) > room:
            continue
        room -= len(data)
        if not path.endswith(".py") or b"raise" in data:
            compiled = path.endswith(_COMPILED)
            found.append(data.replace(b"\0", b"\n") if compiled else _JOINT.sub(b"", data).replace(b"\\", b""))
    return b"\n".join(found)


def code_files(root: str, tests: bool = False) -> Iterator[str]:
    """The code of the project at ``root``, with its ``tests`` or without, up to a bound."""
    left, skipped = _MOST_FILES, EXCLUDED if tests else _TESTS
    for folder, below, names in os.walk(root):
        below[:] = sorted(one for one in below if one not in skipped and not _INSTALLED.fullmatch(one))
        for name in sorted(names):
            path = os.path.join(folder, name)
            if not name.endswith((*_SOURCES, *_COMPILED)) or os.path.islink(path):
                continue
            if name.startswith("test_") and not tests:
                continue
            left -= 1
            if left < 0:
                return
            yield path
