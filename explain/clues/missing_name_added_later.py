"""The missing name of a module, or of a class, came with a later Python than the one that ran."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.missing_names import added_later
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields what is known of the name that ``bindings`` speak of."""
    yield from added_later(scene, bindings)
