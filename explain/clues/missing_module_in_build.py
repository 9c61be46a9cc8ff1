"""A module is missing while a package is built, in an environment that holds only what the package asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.missing_modules import told
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields what is known of the module that ``bindings`` names."""
    yield from told("missing_module_in_build", scene, bindings)
