"""The Pythons that a project says it is for, where its settings for us do not: read from what other tools read.

Nothing is run: ``setup.py`` is parsed, and counts only where it writes the range out. A file that cannot be read or
parsed says nothing; its own tools tell that. Looks at no code.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator

from explain.checking.targets import KNOWN, in_order, required

_SCRIPT = re.compile(r"^# /// script$(?:\n#(?: .*)?$)*", re.MULTILINE)
_REQUIRED = re.compile(r"^# requires-python\s*=\s*[\"']([^\"'\n]+)[\"']", re.MULTILINE)
_LARGEST = 1_000_000
"""Bytes of a file that are read."""
_MOST_NAMES, _MOST_TEXT = 200, 10_000
"""Pairs of braces in tox's names that are written out, and characters of them."""
_PROJECT = (".git", ".hg")
"""What lies in the outermost folder of a project: above it are other people's files."""
_OF_POETRY = re.compile(r"(\^|~(?!=))\s*(\d+)(?:\.(\d+))?")
_BARE = re.compile(r"\s*(\d+)\.(\d+)(?:\.(?:\d+|\*))?\s*$")
_PIN = re.compile(r"(?:c?python-?)?3\.(\d{1,2})(?![\d])", re.IGNORECASE)
_FACTOR = re.compile(r"(?<![a-z\d])(?:py|pypy)3\.?(\d{1,2})(?!\d)")


def stated_pythons(folder: str) -> tuple[str, ...]:
    """The known Pythons that the project around ``folder`` states, oldest first; none where it states none.

    The nearest folder that states any counts; in it, what is asked for on installing before what tests run with.
    """
    while True:
        for name, read in _READERS:
            text = _text(os.path.join(folder, name))
            found = tuple(read(text)) if text else ()
            if found:
                return in_order(found)
        above = os.path.dirname(folder)
        if above == folder or any(os.path.exists(os.path.join(folder, one)) for one in _PROJECT):
            return ()
        folder = above


def of_script(text: str) -> tuple[str, ...]:
    """The known Pythons that a script states in its first comment (PEP 723), oldest first; none where it has none."""
    block = _SCRIPT.search(text) if "# /// script" in text else None
    stated = _REQUIRED.search(block[0]) if block else None
    return in_order(required(stated[1])) if stated else ()


def _text(file: str) -> str:
    try:
        with open(file, "rb") as opened:
            return opened.read(_LARGEST).decode("utf-8", "replace")
    except OSError:
        return ""


def _of_pyproject(text: str) -> Iterator[str]:
    """PEP 621's ``requires-python``, that of flit before it, and Poetry's ``python``."""
    if "requires-python" not in text and "poetry" not in text:  # no need to import a TOML parser
        return
    document = _toml(text)
    tools = _table(document, "tool")
    stated = _table(document, "project").get("requires-python")
    stated = stated or _table(tools, "flit", "metadata").get("requires-python")
    if isinstance(stated, str):
        yield from required(stated)
        return
    poetry = _table(tools, "poetry", "dependencies").get("python")
    ranges = poetry if isinstance(poetry, list) else [poetry]
    yield from (python for one in ranges if isinstance(one, str) for python in _poetry(one))


def _poetry(constraint: str) -> Iterator[str]:
    """``^3.9`` is below 4, ``~3.9`` below 3.10, and a version alone is meant as it stands."""
    for one in constraint.split("||"):
        bare = _BARE.match(one)
        spelled = f"=={bare[1]}.{bare[2]}.*" if bare else _OF_POETRY.sub(_up_to, one)
        if one.strip() != "*":
            yield from required(re.sub(r"(?<=\d)\s+(?=[<>=!~])", ",", spelled))


def _up_to(found: re.Match[str]) -> str:
    sign, major, minor = found.groups()
    end = f"{major}.{int(minor) + 1}" if sign == "~" and minor else str(int(major) + 1)
    return f"<{end},>={major}.{minor or 0}"


def _of_setup_cfg(text: str) -> Iterator[str]:
    if "python_requires" in text:
        stated = _ini(text, "options", "python_requires")
        yield from required(stated.replace("\n", ",")) if stated else ()


def _of_setup_py(text: str) -> Iterator[str]:
    """``setup(python_requires=">=3.9")``, where the text is written out there or under a name of the file."""
    if "python_requires" not in text:
        return
    import ast
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            nodes = list(ast.walk(ast.parse(text)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    given = [one.value for one in nodes if isinstance(one, ast.keyword) and one.arg == "python_requires"]
    names = {
        one.targets[0].id: one.value
        for one in nodes
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name)
    }
    for one in given[:1]:
        value = names.get(one.id) if isinstance(one, ast.Name) else one
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield from required(value.value)


def _of_python_version(text: str) -> Iterator[str]:
    """What pyenv and uv read: a version a line, or several with blanks between them."""
    lines = (line.partition("#")[0] for line in text.splitlines())
    yield from _known(found[1] for line in lines for word in line.split() if (found := _PIN.match(word)))


def _of_tox(text: str) -> Iterator[str]:
    """The Pythons of ``envlist``: ``py39, py3{10,11}-django``."""
    if "env" not in text:
        return
    for section, option in (("tox", "envlist"), ("tox", "env_list")):
        stated = _ini(text, section, option)
        names = _written_out(re.sub(r"[#;][^\n]*", "", stated).replace("\n", ","))
        yield from _known(found[1] for name in names for found in _FACTOR.finditer(name))


_READERS: tuple[tuple[str, Callable[[str], Iterator[str]]], ...] = (
    ("pyproject.toml", _of_pyproject),
    ("setup.cfg", _of_setup_cfg),
    ("setup.py", _of_setup_py),
    ("tox.ini", _of_tox),
    (".python-version", _of_python_version),
)


def _written_out(names: str) -> list[str]:
    """``a{b,c}`` as ``ab`` and ``ac``, one pair of braces after the other, up to a bound."""
    waiting, found = [names[:_MOST_TEXT]], list[str]()
    for _ in range(_MOST_NAMES):
        if not waiting:
            break
        one = waiting.pop()
        inner = re.search(r"\{([^{}]*)\}", one)
        if inner is None:
            found.append(one)
            continue
        start = max(one.rfind(sign, 0, inner.start()) for sign in " ,{}") + 1
        ends = (at for sign in " ,{}" if (at := one.find(sign, inner.end())) >= 0)
        end = min(ends, default=len(one))
        before, after = one[start : inner.start()], one[inner.end() : end]
        parts = ",".join(f"{before}{part}{after}" for part in _counted(inner[1]))
        waiting.append((one[:start] + parts + one[end:])[:_MOST_TEXT])
    return found


def _counted(inside: str) -> list[str]:
    """The parts between commas; ``9-13`` is every number from one to the other."""
    found: list[str] = []
    for part in inside.split(","):
        span = re.fullmatch(r"\s*(\d{1,2})-(\d{1,2})\s*", part)
        found += map(str, range(int(span[1]), int(span[2]) + 1)) if span else [part.strip()]
    return found


def _known(minors: Iterator[str]) -> Iterator[str]:
    return (python for minor in minors if (python := f"3.{minor}") in KNOWN)


def _toml(text: str) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return {}


def _table(table: dict[str, object], *names: str) -> dict[str, object]:
    for name in names:
        inner = table.get(name)
        table = inner if isinstance(inner, dict) else {}
    return table


def _ini(text: str, section: str, option: str) -> str:
    import configparser

    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read_string(text)
        return parser.get(section, option, fallback="")
    except configparser.Error:
        return ""
