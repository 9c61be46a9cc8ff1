"""What was found before, kept by a file's contents: a file that has not changed is not checked again. Checks nothing.

One file for each version of the checker, its knowledge and its settings, so that none is ever read under another. It
holds JSON: a cache that comes with somebody's repository can be wrong, and can do nothing. One that cannot be read or
written is as good as none.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator

from explain import catalogue
from explain.checking.files import digest
from explain.checking.packing import pack, unpack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.checking.files import HangsOn
    from explain.checking.settings import Settings
    from explain.explanation import Finding

FOLDER = ".pyexplain_cache"
_NOTE = "# This folder holds nothing that cannot be made again.\n*\n"
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of pyexplain; see https://bford.info/cachedir/\n"


class Cache:
    """The kept findings of one project under one set of ``settings``."""

    def __init__(self, settings: Settings) -> None:
        """Reads what is kept."""
        self._folder = os.path.join(settings.root, settings.cache_dir or FOLDER)
        self._root = settings.root
        self._path = os.path.join(self._folder, f"{_key(settings)}.json")
        self._rows: dict[str, list[object]] = _read(self._path)
        self._changed = False

    def get(self, path: str, contents: str) -> tuple[Finding, ...] | None:
        """What was found in ``path`` when its digest was ``contents``; None where that is not known."""
        row = self._rows.get(self._name(path))
        if not isinstance(row, list) or len(row) not in (2, 3) or row[0] != contents or not isinstance(row[1], list):
            return None
        if len(row) == 3 and not _same(row[2], path):
            return None
        try:
            return tuple(unpack(one, path) for one in row[1])
        except (TypeError, ValueError):
            return None

    def put(self, path: str, contents: str, findings: tuple[Finding, ...], hangs_on: HangsOn = ()) -> None:
        """Keep what was found in ``path``, with what stands for the other files that it hangs on."""
        more = [[list(one) for one in hangs_on]] if hangs_on else []
        self._rows[self._name(path)] = [contents, [pack(one) for one in findings], *more]
        self._changed = True

    def save(self) -> None:
        """Write what has changed, whole or not at all; files that are gone are forgotten."""
        if not self._changed:
            return
        kept = {name: row for name, row in self._rows.items() if os.path.exists(os.path.join(self._root, name))}
        try:
            _make_folder(self._folder)
            made = f"{self._path}.{os.getpid()}"
            with open(made, "w", encoding="utf-8") as file:
                json.dump(kept, file, separators=(",", ":"), ensure_ascii=True)
            os.replace(made, self._path)
        except (OSError, ValueError):
            return
        self._changed = False

    def _name(self, path: str) -> str:
        try:
            return os.path.relpath(path, self._root)
        except ValueError:  # another drive on Windows
            return os.path.abspath(path)


def _same(kept: object, path: str) -> bool:
    """Whether the files that an answer about ``path`` hangs on, ``kept`` as rows of JSON, are what they were."""
    from explain.checking import beside, brought_back, given_names, own_texts

    of_project = {one.NAME: one.stamp for one in (own_texts, given_names, brought_back)}
    for row in kept if isinstance(kept, list) else [None]:
        if not isinstance(row, list) or len(row) != 2 or not isinstance(row[0], str):
            return False
        name, stamp = row
        if stamp != (of_project[name](path) if name in of_project else beside.stamp(path, name)):
            return False
    return True


def _read(path: str) -> dict[str, list[object]]:
    try:
        with open(path, "rb") as file:
            found = json.loads(file.read())
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _make_folder(folder: str) -> None:
    os.makedirs(folder, exist_ok=True)
    for name, text in ((".gitignore", _NOTE), ("CACHEDIR.TAG", _TAG)):
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)


def _key(settings: Settings) -> str:
    """What must be the same for an answer to hold: the settings, the Python, and everything that the package knows."""
    parts = [repr(settings), sys.version, *_package()]
    return digest("\n".join(parts).encode("utf-8", "surrogatepass"))


def _package() -> Iterator[str]:
    """The package's own files by their names, sizes and times: a new version, a page edited, a fact mended."""
    top = os.path.dirname(os.path.abspath(catalogue.__file__))
    waiting = [top]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in ("__pycache__", "cli", "rendering", "workshop"):
                        waiting.append(entry.path)
                elif entry.name.endswith((".py", ".json")):
                    status = entry.stat()
                    yield f"{entry.name} {status.st_size} {status.st_mtime_ns}"
