"""A thread called its function with what ``args=`` held, told by the line of the library that does so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields which library function made the call, where the last frame is that very line."""
    last = scene.raised.frames[-1] if scene.raised.frames else None
    if last is not None and paths.is_standard(last.file) and "self._target(*self._args" in last.code:
        yield {"starter": "Process" if "multiprocessing" in last.file else "Thread"}
