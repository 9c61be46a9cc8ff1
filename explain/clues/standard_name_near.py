"""A standard module lacks a name, and has nearly the same one: for Pythons that give no such hint themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.data.standard_library import public_names
from explain.environment.scene import Scene
from explain.spelling import closest


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the name near by."""
    name = bindings.get("name") or bindings.get("attr") or ""
    if not name or bindings.get("suggestion"):
        return
    near = closest(name, public_names(bindings.get("module", "")))
    if near:
        yield {"suggestion": near}
