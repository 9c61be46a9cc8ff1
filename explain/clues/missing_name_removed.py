"""The missing name of a module, or of a class, was a part of the standard library until a certain Python."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.missing_names import removed
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields what is known of the name that ``bindings`` speak of."""
    yield from removed(scene, bindings)
