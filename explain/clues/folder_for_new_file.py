"""A file or folder was to be made, so what is missing is the folder around it: told by the line that failed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene

_WRITES = re.compile(
    r"""(?<![\w.])open\([^()]{1,300},\s*(?:mode\s*=\s*)?["'][wax][bt+]{0,2}["']|\.write_(?:text|bytes)\("""
)
_COPIES = re.compile(r"""(?:open|open_func)\((?:dst|self\.baseFilename|filename), (?:["'][wax]b?["']|self\.mode)""")
"""How the standard library itself opens what it makes: in ``shutil`` and ``logging``."""
_MAKES = re.compile(r"(?<!\w)mkdir\(")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the folder that must be there first."""
    path = bindings.get("path", "")
    folder = paths.folder_of(path.rstrip("/\\")).rstrip("/\\")
    own = next((frame for frame in reversed(scene.raised.frames) if paths.is_own(frame.file)), None)
    if not folder:
        return
    if _COPIES.search(_last_of_library(scene)):
        yield {"outer_folder": folder}
    elif own is None:
        return
    elif _WRITES.search(own.code[:2_000]):
        yield {"outer_folder": folder}
    elif _MAKES.search(own.code[:2_000]):
        yield {"outer_folder": folder, "made_folder": path}


def _last_of_library(scene: Scene) -> str:
    """The line of the standard library that failed, or an empty text."""
    last = scene.raised.frames[-1] if scene.raised.frames else None
    return last.code[:2_000] if last is not None and paths.is_standard(last.file) else ""
