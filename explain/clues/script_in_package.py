"""The started file lies in a folder that its own imports take for a package: how to run it as a part of that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene

_DEEPEST = 8


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the name to run the file by, and the folder to run it from."""
    if not scene.raised.frames:
        return
    file = scene.raised.frames[-1].file
    stem, _, ending = paths.base_of(file).rpartition(".")
    parts, folder = [stem], paths.folder_of(file)
    dots = re.match(r"from\s+(\.{1,8})", scene.raised.frames[-1].code)
    levels = len(dots[1]) if dots else 1
    for level in range(1, _DEEPEST):
        name = paths.base_of(folder.rstrip("/\\"))
        parts.insert(0, name)
        folder = paths.folder_of(folder.rstrip("/\\"))
        if level >= levels and "__init__.py" not in scene.names(folder or "."):
            break
    if ending == "py" and all(part.isidentifier() for part in parts):
        yield {"run_as": ".".join(parts)} | ({"run_from": folder.rstrip("/\\")} if folder.rstrip("/\\") else {})
