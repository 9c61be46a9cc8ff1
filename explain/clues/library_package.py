"""The shared library that a compiled module could not load is in a package that is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.data.modules import library_packages
from explain.environment.paths import base_of
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the packages by system, or the version that systems have where the missing one is another."""
    library = base_of(bindings.get("library", ""))
    other, held = library_packages(library)
    if other:
        yield {"current": other}
    elif held:
        yield held
