"""The missing module had this name in Python 2 only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.missing_modules import told
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields what is known of the module that ``bindings`` names."""
    yield from told("missing_module_of_python2", scene, bindings)
