"""The missing module comes with a distribution that is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.missing_modules import told
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields what is known of the module that ``bindings`` names."""
    yield from told("missing_module_of_distribution", scene, bindings)
