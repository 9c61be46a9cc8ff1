"""Replaces in a program's output what differs from run to run or from machine to machine. Runs and reads nothing.

The markers below are a contract: templates turn them into holes, so no page names a path, an address or a process.
What a snippet says itself stays: ``sys.remote_exec(999999, …)`` keeps its 999999.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import lru_cache

from explain.workshop.interpreters import Interpreter

DIR = "$DIR"
"""The folder that the case ran in."""
HOME = "$HOME"
"""The home folder that the case was given; temporary files are in ``$HOME/tmp``."""
LIB = "$LIB"
"""The standard library's folder; ``$LIB/site-packages`` is what was installed beside it, ``$LIB.zip`` its archive."""
PREFIX = "$PREFIX"
"""Where the interpreter or its virtual environment is, unless that is a folder of the system such as ``/usr``."""
PYTHON = "$PYTHON"
"""The interpreter's executable; where it stands as a program's name before a message, it is ``python`` instead."""
ADDRESS = "$ADDRESS"
"""The digits of an address in memory; ``0x`` stays before it."""
PID = "$PID"
"""The number of a process or a thread."""
TIME = "$TIME"
"""How many seconds something took."""
SIZE = "$SIZE"
"""How many kB of the stack were used."""
LINE = "$LINE"
"""The line of a C file of Python's own, which each release moves."""
RANDOM = "$RANDOM"
"""The part of a temporary file's name that is drawn by lot."""

MARKERS = (DIR, HOME, LIB, PREFIX, PYTHON, ADDRESS, PID, TIME, SIZE, LINE, RANDOM)

_SYSTEM_FOLDERS = ("", "/", "/usr", "/usr/local", "C:\\")
_TEMPORARY = re.compile(r"(\$HOME[/\\]tmp[/\\]tmp)\w{8}\b")
_ADDRESS = re.compile(r"(\b(?:at|thread|Thread) 0x)[0-9A-Fa-f]{4,16}\b")
_C_FRAME = re.compile(r'^  Binary file ".*$', re.MULTILINE)
_HEXADECIMAL = re.compile(r"0x[0-9a-f]+")
_NUMBERS = (
    (re.compile(r"(\b[Pp][Ii][Dd](?: |=|: )|\bparent=|\b(?:in|of|for) process |/proc/)(\d+)\b"), PID),
    (re.compile(r"(\b(?:started|stopped) (?:daemon )?|\bowner=)(\d{5,})\b"), PID),
    (re.compile(r"(\bin |\btook )(\d+\.\d+)(?=s\b| seconds\b)"), TIME),
    (re.compile(r"(\(used )(\d+)(?= kB\))"), SIZE),
    (re.compile(r"(\(_\w{1,20}\.c:)(\d+)(?=\))"), LINE),
)


def scrub(text: str, python: Interpreter, folders: Mapping[str, str], said: str = "") -> str:
    """``text`` with markers in place of what varies.

    ``folders`` are the run's own paths, each with its marker, or with the path of ``python`` that it stands for;
    ``said`` is the snippet's own text, whose numbers stay.
    """
    for folder in sorted(folders, key=len, reverse=True):
        text = text.replace(folder, folders[folder])
    text = _paths(text, python)
    text = _TEMPORARY.sub(rf"\1{RANDOM}", text)
    text = _ADDRESS.sub(rf"\1{ADDRESS}", text)
    text = _C_FRAME.sub(lambda found: _HEXADECIMAL.sub(f"0x{ADDRESS}", found[0]), text)
    own = set(re.findall(r"\d+(?:\.\d+)?", said))
    for pattern, marker in _NUMBERS:
        text = _without_numbers(text, pattern, marker, own)
    return text


def _without_numbers(text: str, pattern: re.Pattern[str], marker: str, own: set[str]) -> str:
    return pattern.sub(lambda found: found[0] if found[2] in own else found[1] + marker, text)


def _paths(text: str, python: Interpreter) -> str:
    program, places, markers = _interpreter_paths(python)
    text = program.sub("python", text)
    return places.sub(lambda found: markers[found[0]], text)


@lru_cache(maxsize=64)
def _interpreter_paths(python: Interpreter) -> tuple[re.Pattern[str], re.Pattern[str], Mapping[str, str]]:
    """The interpreter as a program's name, its paths, and the marker of each path."""
    markers: dict[str, str] = {}
    for prefix in python.prefixes:
        if prefix not in _SYSTEM_FOLDERS:
            _mark(markers, prefix, PREFIX)
    for site in python.sites:
        _mark(markers, site, f"{LIB}/site-packages")
    for archive in python.archives:
        _mark(markers, archive, f"{LIB}.zip")
    _mark(markers, python.library, LIB)
    _mark(markers, python.executable, PYTHON)
    longest_first = sorted(markers, key=len, reverse=True)
    places = re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])") if markers else re.compile(r"(?!)")
    names = {python.executable, os.path.realpath(python.executable), os.path.basename(python.executable)}
    names_first = "|".join(map(re.escape, sorted(names - {""}, key=len, reverse=True)))
    program = re.compile(rf"(?:^|(?<=^usage: )|(?<= \[))(?:{names_first})(?=: | -m | \[option\]|\] \()", re.MULTILINE)
    return program, places, markers


def _mark(markers: dict[str, str], path: str, marker: str) -> None:
    for spelled in (path, os.path.realpath(path)) if path else ():
        markers.setdefault(spelled, marker)
