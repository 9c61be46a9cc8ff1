"""The file that is missing has a neighbour with nearly its name, or lies where the script lies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene
from explain.spelling import closest


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the name near by, or the script's folder in which the relative path would exist."""
    path = bindings.get("path", "")
    if not path or len(path) > 1_000:
        return
    base, folder = paths.base_of(path.rstrip("/\\")), paths.folder_of(path.rstrip("/\\"))
    absolute = path[:1] in ("/", "\\") or path[1:2] == ":"
    for own in () if absolute else paths.own_folders(scene.raised.frames):
        if own and base in scene.names(f"{own}{folder}".rstrip("/\\")):
            yield {"script_folder": own.rstrip("/\\") or own, "script_path": f"{own}{path}"}
            return
    names = scene.names(folder.rstrip("/\\") or ("." if not absolute else folder))
    if base in names:
        return
    near = next((one for one in names if one.lower() == base.lower()), None) or closest(base, names)
    if near:
        yield {"near_by": near, "near_path": f"{folder}{near}"}
