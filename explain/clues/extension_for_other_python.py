"""A compiled module was built for another Python than the one that ran: told by the ending of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.missing_names import path_in
from explain.environment.scene import Scene

_BUILT = re.compile(r"\.(?:cpython-|cp)(3)(\d+)[a-z]?(?:-[\w-]+)?\.(?:so|pyd)$")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the file of the wanted module and the Python that it was built for."""
    named = re.match(r"No module named '([\w.]{1,200})'", scene.raised.first_line)
    name, module = ("", named[1]) if named else (bindings.get("name", ""), bindings.get("module", ""))
    wanted = name or module.rpartition(".")[2]
    for folder in _folders(scene, "" if name else module.rpartition(".")[0]):
        built = {
            file: found for file in scene.names(folder) if file.startswith(f"{wanted}.") and (found := _built_for(file))
        }
        python = _running(scene)
        if built and python not in built.values():
            file, version = sorted(built.items())[0]
            yield {"extension": file, "built_for": version} | ({"ran_under": python} if python else {})
            return


def _running(scene: Scene) -> str:
    """The Python that ran, empty where only the folder of the installed package tells: that may be another one's."""
    files = [frame.file for frame in scene.raised.frames]
    known = {paths.version_of(file) for file in files if paths.is_standard(file)} - {""}
    guessed = {paths.version_of(file) for file in files} - known
    return "" if scene.python in guessed else scene.python


def _folders(scene: Scene, package: str) -> Iterator[str]:
    """Where the package's files may lie: the folder that the message names, and those of the traceback's files."""
    named = path_in(scene.raised.first_line)
    if named:
        yield paths.folder_of(named).rstrip("/\\")
    inside = package.replace(".", "/")
    for frame in reversed(scene.raised.frames[-8:]):
        folder = paths.folder_of(frame.file).rstrip("/\\")
        yield f"{folder}/{inside}" if inside else folder
        if inside and folder.replace("\\", "/").endswith(inside):
            yield folder


def _built_for(file: str) -> str:
    found = _BUILT.search(file)
    return f"{found[1]}.{found[2]}" if found else ""
