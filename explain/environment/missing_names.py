"""Why a module lacks a name: a Python took it out, or a later one brought it. Imports nothing and opens no file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.data.modules import older_way
from explain.data.standard_library import (
    Change,
    addition,
    before,
    has_module,
    instead_of,
    member_addition,
    member_removal,
    order,
    removal,
)
from explain.environment import paths
from explain.environment.missing_modules import asking_package
from explain.environment.scene import Scene

_PATH = re.compile(
    r"\((?:consider renaming '|most likely due to a circular import\) \()?"
    r"((?:[A-Za-z]:)?[/\\$][^()']{1,400}\.\w{1,20})[')]"
)

_SUBJECTS = (
    re.compile(r"cannot import name '(?P<name>\w{1,200})' from '(?P<module>[\w.]{1,200})'"),
    re.compile(r"module '(?P<module>[\w.]{1,200})' has no attribute '(?P<name>\w{1,200})'"),
    re.compile(r"(?:type object )?'(?P<cls>[\w.]{1,200})' (?:object )?has no attribute '(?P<name>\w{1,200})'"),
)


def removed(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields since when the name that ``bindings`` speak of is gone, and what to write in its place."""
    change, name = _change(scene, bindings, removal, member_removal)
    if change and not (scene.python and order(scene.python) < order(change.version)):
        instead, library = instead_of(change.name) or instead_of(name), asking_package(scene)
        found = {"removed": change.name, "removed_in": change.version, "last_in": before(change.version)}
        yield found | ({"instead": instead} if instead else {}) | ({"library": library} if library else {})


def added_later(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields which Python the name that ``bindings`` speak of needs, and how an older one gets it."""
    change, _name = _change(scene, bindings, addition, member_addition)
    if change and not scene.python and removal(change.name):
        return  # it came and went: which of the two happened here, only the Python tells
    if change and not (scene.python and order(scene.python) >= order(change.version)):
        older = older_way(change.name)
        yield {"needs": change.version, "added": change.name} | ({"older": older} if older else {})


def path_in(message: str) -> str:
    """The file that an ImportError's message names, or an empty text."""
    found = _PATH.search(message[:2_000])
    return found[1] if found else ""


def _change(scene: Scene, bindings: Mapping[str, str], of_name: object, of_member: object) -> tuple[Change | None, str]:
    assert callable(of_name) and callable(of_member)
    module, cls, attribute = _subject(scene.raised.first_line, bindings)
    if module and attribute:
        path = path_in(scene.raised.first_line)
        top = module.partition(".")[0]
        if (path and paths.is_own(path)) or not has_module(top) or _hidden(scene, module):
            return None, ""
        return of_name(f"{module}.{attribute}"), f"{module}.{attribute}"
    if cls and attribute:
        return of_member(cls, attribute), attribute
    return None, ""


def _subject(message: str, bindings: Mapping[str, str]) -> tuple[str, str, str]:
    """The module or the class that lacks a name, and that name: as the message says, else as the page binds it."""
    for pattern in _SUBJECTS:
        found = pattern.match(message)
        if found:
            parts = found.groupdict()
            return parts.get("module") or "", (parts.get("cls") or "").rpartition(".")[2], parts["name"]
    attribute = bindings.get("name") or bindings.get("attr") or ""
    return bindings.get("module", ""), bindings.get("type", ""), attribute


def _hidden(scene: Scene, module: str) -> bool:
    """Whether a file of the reader's own with the module's name runs, or lies beside the program."""
    own = [frame.file for frame in scene.raised.frames if paths.is_own(frame.file)]
    if any(paths.module_called(file) == module for file in own):
        return True
    return any(f"{module}.py" in scene.names(folder or ".") for folder in paths.own_folders(scene.raised.frames))
