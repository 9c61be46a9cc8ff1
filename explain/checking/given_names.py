"""Names that a project gives to programs which it runs as text: nothing in such a program defines them.

A file is taken to give a name that holds it in quotes where names of a namespace are set, and that also holds something
that runs other files or text. A name is given too where several files of one folder miss it, and where a file adds it
to the built-ins or to the globals of a function. Files are read only where a name is missing, within the project of the
file checked; nothing of them is kept but their bytes.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator
from functools import lru_cache

from explain.checking.own_texts import code_files, root_of, stamp_of

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
_FOR_ALL = re.compile(
    rb"""(?:\bbuiltins|__builtins?__)(?:\.__dict__)?(?:\.(\w+)|\[['"](\w+)['"]\])\s*=(?!=)
    | \bsetattr\(\s*(?:builtins|__builtins?__)\s*,\s*['"](\w+)['"]
    | \b(?:__globals__|func_globals)\b[^\n=\[]{0,80}\[['"](\w+)['"]\]\s*=(?!=)""",
    re.VERBOSE,
)
"""A name that is added to the built-ins, or to what some function sees."""
_OF_FRAMEWORKS = {
    b"direct.showbase": tuple(  # Panda3D: ShowBase.py, ShowBaseGlobal.py and PythonUtil.py
        "aspect2d base bboard camera clamp config cpMgr cvMgr directNotify eventMgr giveNotify globalClock hidden "
        "jobMgr lerp loader messenger onScreenDebug ostream pixel2d render render2d run taskMgr vfs".split()
    ),
}
"""What libraries add to the built-ins, by what a program has that starts them."""
_OF_PAGES = ("NameError/name-not-defined", "NameError/name-in-other-function")
_DEFINED = (
    rb"\b%b\b\s*(?:,[^=\n(]*)?[:=](?!=)|(?:import|as|def|class|for|global|,)\s+\(?%b\b|import \*|[(,]\s*%b\s*[,)=:]"
)
"""What may define a name; what only looks like it costs nothing but that a finding stays."""
_SEVERAL, _MOST_BESIDE, _LARGEST_BESIDE = 2, 200, 100_000
"""Other files that must miss a name, how many are looked at, and bytes of each."""
_LARGEST, _MOST_BYTES = 2_000_000, 48_000_000
"""Bytes of one file, and of all that are read; what is beyond that is taken to give nothing."""
_asked: set[str] = set()


def without_given(findings: tuple[Finding, ...], file: str) -> tuple[Finding, ...]:
    """``findings`` in ``file`` without those of names that nothing defines, where its project gives it one of them."""
    missing = [dict(one.bindings) for one in findings if one.entry in _OF_PAGES]
    root = root_of(file) if missing else ""
    if not root:
        return findings
    _asked.add(file)
    for_all = _given_to_all(root) | _submodules(file)
    findings = tuple(one for one in findings if _name_missed(one) not in for_all)
    missing = [one for one in missing if one["name"] not in for_all]
    names = dict.fromkeys(one["name"] for one in missing)
    alone = {one["name"] for one in missing if "suggestion" not in one}  # what is like another name may be a slip
    if not any(_is_given(name, root) for name in alone) and not any(_is_missed_beside(name, file) for name in names):
        return findings
    return tuple(one for one in findings if not one.entry.startswith("NameError/"))


def _name_missed(finding: Finding) -> str:
    return dict(finding.bindings).get("name", "") if finding.entry.startswith("NameError/") else ""


def was_asked(file: str) -> bool:
    """Whether what is found in ``file`` hangs on what its project gives to programs."""
    return file in _asked


def stamp(file: str) -> str:
    """What stands for the code of the project of ``file``: it is another one as soon as one of its files is."""
    root = root_of(file)
    return stamp_of(root, tests=True) if root else ""


def forget() -> None:
    """Reads projects anew from here on: what was read may have changed since."""
    for kept in (_running, _given_to_all, _beside, _is_missed_beside):
        kept.cache_clear()
    _asked.clear()


def _is_given(name: str, root: str) -> bool:
    """Whether the project at ``root`` gives ``name`` to programs."""
    word = re.escape(name).encode("utf-8", "replace")
    given = re.compile(_SET % (word, word, word, word))
    return any(given.search(code) for code in _running(root))


@lru_cache(maxsize=256)
def _is_missed_beside(name: str, file: str) -> bool:
    """Whether several files in the folder of ``file`` use ``name`` as well and do not define it either."""
    word = re.escape(name).encode("utf-8", "replace")
    used, defined = re.compile(rb"(?<![\w.\"'])%b(?=[.(\[])" % word), re.compile(_DEFINED % (word, word, word))
    own = os.path.basename(file)
    others = (code for other, code in _beside(os.path.dirname(os.path.abspath(file))) if other != own)
    missing = (1 for code in others if used.search(code) and not defined.search(code))
    return sum(itertools.islice(missing, _SEVERAL)) == _SEVERAL


@lru_cache(maxsize=4)
def _beside(folder: str) -> tuple[tuple[str, bytes], ...]:
    """The programs in ``folder`` by their names, within bounds."""
    found = []
    with os.scandir(folder) as entries:
        names = sorted(one.name for one in entries if one.name.endswith(".py") and one.is_file(follow_symlinks=False))
    for name in names[:_MOST_BESIDE]:
        try:
            with open(os.path.join(folder, name), "rb") as opened:
                found.append((name, opened.read(_LARGEST_BESIDE)))
        except OSError:
            continue
    return tuple(found)


@lru_cache(maxsize=1)
def _running(root: str) -> tuple[bytes, ...]:
    """The files of the project at ``root`` that run other files or text, within bounds."""
    return tuple(data for data in _read(root) if _RUNS.search(data))


@lru_cache(maxsize=1)
def _given_to_all(root: str) -> frozenset[str]:
    """The names that some file of the project at ``root`` adds to the built-ins, or to what a function sees."""
    found = set[str]()
    for data in _read(root):
        found.update(name.decode("utf-8", "replace") for names in _FOR_ALL.findall(data) for name in names if name)
        found.update(*(names for sign, names in _OF_FRAMEWORKS.items() if sign in data))
    return frozenset(found)


def _submodules(file: str) -> frozenset[str]:
    """The modules beside ``file`` where it is a package's own: each becomes a name of it as soon as it is imported."""
    if os.path.basename(file) != "__init__.py":
        return frozenset()
    with os.scandir(os.path.dirname(os.path.abspath(file))) as entries:
        return frozenset(one.name.partition(".")[0] for one in entries if one.is_dir() or one.name.endswith(".py"))


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
