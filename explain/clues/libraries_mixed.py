"""Files of two Pythons' libraries stand in one traceback: a search path set for one of them reached the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.missing_names import path_in
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the Python that ran, the other one, and the folder of the other's library or packages."""
    files = [frame.file for frame in scene.raised.frames]
    compiled = path_in(scene.raised.first_line)
    running = paths.version_of(compiled) if "lib-dynload" in compiled else ""
    running = running or scene.python
    for file in files:
        other = _version(file)
        if running and other and other != running:
            yield {"ran_under": running, "other_python": other, "other_folder": paths.library_folder(file)}
            return


def _version(file: str) -> str:
    return "" if file.startswith("<") else paths.version_of(file)
