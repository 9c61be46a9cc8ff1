"""The missing module is a package that the started program lies inside of, or beside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.missing_modules import told
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields what is known of the module that ``bindings`` names."""
    yield from told("missing_module_around_script", scene, bindings)
