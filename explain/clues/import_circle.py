"""Two files of the reader's own import each other, and the one that lacks the name is still running."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from explain.environment import paths
from explain.environment.missing_names import path_in
from explain.environment.scene import Scene
from explain.tracebacks.model import Frame


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields both ends of the circle: the file that is still running, and the one that asked it too early."""
    frames = scene.raised.frames
    named, module = path_in(scene.raised.first_line), bindings.get("module", "")
    first = _running(frames[:-1], named, module)
    if first is None or paths.same_file(frames[-1].file, first.file):
        return
    last = frames[-1]
    name = bindings.get("name") or bindings.get("attr") or ""
    if not _is_written(scene, first.file, name):
        return
    yield {
        "first_file": paths.base_of(first.file),
        "first_line": str(first.line),
        "second_file": paths.base_of(last.file),
        "second_line": str(last.line),
    }


def _running(frames: Sequence[Frame], named: str, module: str) -> Frame | None:
    """The frame in which the module's own file is being run by an import (or as the program)."""
    for frame in frames:
        same = (
            paths.same_file(frame.file, named)
            if named
            else paths.module_called(frame.file) == module.rpartition(".")[2]
        )
        if same and frame.function == "<module>" and paths.is_own(frame.file):
            return frame
    return None


def _is_written(scene: Scene, file: str, name: str) -> bool:
    """Whether the file makes the name at all, as far as it can be read: else the circle is not the cause."""
    source = scene.sources(file)
    return source is None or re.search(rf"\b{re.escape(name)}\b", source.text) is not None
