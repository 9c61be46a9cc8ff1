"""Names that a project gives to programs which it runs as text: nothing in such a program defines them.

A file is taken to give a name that holds it in quotes where names of a namespace are set, and that also holds something
that runs other files or text. Files are read only where a name is missing, within the project of the file checked;
nothing of them is kept but their bytes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache

from explain.checking.own_texts import code_files, project_of, stamp_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Finding

NAME = "names given"
"""What the cache calls that an answer hung on this."""
_RUNS = re.compile(
    rb"\b(?:exec|execfile|eval|run_path|run_module|exec_module|load_module|load_source|runcode|runsource|push"
    rb"|InteractiveConsole|InteractiveInterpreter|InteractiveShell|PyRun_\w+|PyEval_\w+)\b"
)
_SET = rb"""setattr\([^,\n]+,\s*['"]%b['"]|\[['"]%b['"]\]\s*=(?!=)|['"]%b['"]\s*:|name\s*=\s*['"]%b['"]"""
"""How a name is set in a namespace, or is said to be the one that will be."""
_OF_PAGES = ("NameError/name-not-defined", "NameError/name-in-other-function")
_LARGEST, _MOST_BYTES = 2_000_000, 48_000_000
"""Bytes of one file, and of all that are read; what is beyond that is taken to give nothing."""
_asked: set[str] = set()


def without_given(findings: tuple[Finding, ...], file: str) -> tuple[Finding, ...]:
    """``findings`` in ``file`` without those of names that its project gives to programs."""
    return tuple(one for one in findings if one.entry not in _OF_PAGES or not _is_given(one, file))


def was_asked(file: str) -> bool:
    """Whether what is found in ``file`` hangs on what its project gives to programs."""
    return file in _asked


def stamp(file: str) -> str:
    """What stands for the code of the project of ``file``: it is another one as soon as one of its files is."""
    root = _root(file)
    return stamp_of(root, tests=True) if root else ""


def forget() -> None:
    """Reads projects anew from here on: what was read may have changed since."""
    _running.cache_clear()
    _asked.clear()


def _is_given(finding: Finding, file: str) -> bool:
    known = dict(finding.bindings)
    root = "" if "suggestion" in known else _root(file)  # a name that is like another one is a slip
    if not root:
        return False
    _asked.add(file)
    name = re.escape(known.get("name", "")).encode("utf-8", "replace")
    given = re.compile(_SET % (name, name, name, name))
    return any(given.search(code) for code in _running(root))


def _root(file: str) -> str:
    return project_of(os.path.dirname(os.path.abspath(file))) if os.path.isfile(file) else ""


@lru_cache(maxsize=1)
def _running(root: str) -> tuple[bytes, ...]:
    """The files of the project at ``root`` that run other files or text, within bounds."""
    return tuple(data for data in _read(root) if _RUNS.search(data))


def _read(root: str) -> Iterator[bytes]:
    room = _MOST_BYTES
    for path in code_files(root, tests=True):
        try:
            with open(path, "rb") as opened:
                data = opened.read(_LARGEST)
        except OSError:
            continue
        room -= len(data)
        if room < 0:
            return
        yield data
