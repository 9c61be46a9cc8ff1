"""What git leaves out of a repository, by its ``.gitignore`` files and ``.git/info/exclude``. Runs no git.

The patterns are pathspec's business, which is imported where the first such file is found.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".gitignore"
_LARGEST = 1_000_000


class Rules:
    """The rules that hold in one folder: its own, then those of the folders above it, the nearest first."""

    __slots__ = ("_above", "_folder", "_spec")

    def __init__(self, folder: str, above: Rules | None, files: tuple[str, ...]) -> None:
        self._folder = folder
        self._above = above
        self._spec = _spec(files)

    def ignores(self, path: str, folder: bool) -> bool:
        """Whether ``path`` (absolute, below the folder) is left out; ``folder`` is whether it is one."""
        rules: Rules | None = self
        while rules is not None:
            if rules._spec is not None:
                relative = path[len(rules._folder) :].replace(os.sep, "/").lstrip("/")
                answer = rules._spec.check_file(relative + "/" * folder).include
                if answer is not None:  # the nearest file that says anything decides
                    return answer
            rules = rules._above
        return False

    def inside(self, folder: str, own: bool) -> Rules:
        """The rules in ``folder`` (absolute), one step further down; ``own`` is whether it has a file of rules."""
        return Rules(folder, self, (os.path.join(folder, NAME),)) if own else self


def rules_at(folder: str) -> Rules:
    """The rules that hold in ``folder``: those of every folder from the repository's top down to it.

    Outside a repository those of ``folder`` alone: a file further up may belong to anybody.
    """
    folder = os.path.realpath(folder)
    top = next((one for one in _upwards(folder) if os.path.lexists(os.path.join(one, ".git"))), folder)
    rules = Rules(top, None, (os.path.join(top, ".git", "info", "exclude"), os.path.join(top, NAME)))
    below = os.path.relpath(folder, top)
    for part in below.split(os.sep) if below != "." else ():
        top = os.path.join(top, part)
        rules = rules.inside(top, os.path.lexists(os.path.join(top, NAME)))
    return rules


def _upwards(folder: str) -> Iterator[str]:
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        folder = above
        yield folder


def _spec(files: tuple[str, ...]) -> GitIgnoreSpec | None:
    lines = [line for file in files for line in _lines(file)]
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    from pathspec import GitIgnoreSpec

    specs = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:  # git passes over a pattern that means nothing
            continue
        specs.append(line)
    return GitIgnoreSpec.from_lines(specs)


def _lines(file: str) -> list[str]:
    try:
        if not os.path.isfile(file):
            return []
        with open(file, "rb") as opened:
            return opened.read(_LARGEST).decode("utf-8", "replace").splitlines()
    except OSError:
        return []
