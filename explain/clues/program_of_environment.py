"""The program that a shell did not find is the Python, or the pip, of a virtual environment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.paths import base_of, folder_of
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the environment's folder."""
    outer = folder_of(bindings.get("program", "")).rstrip("/\\")
    if base_of(outer) in ("bin", "Scripts") and folder_of(outer) not in ("/", "/usr/", "/usr/local/"):
        yield {"environment": folder_of(outer).rstrip("/\\")}
