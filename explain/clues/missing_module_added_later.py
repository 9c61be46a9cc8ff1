"""The missing module came to the standard library with a later Python than the one that ran."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.missing_modules import told
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields what is known of the module that ``bindings`` names."""
    yield from told("missing_module_added_later", scene, bindings)
