"""A file of the reader's own was loaded in place of the installed package of the same name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.data.distributions import distribution_of
from explain.environment import paths
from explain.environment.hiding import being_run, own_file_called
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the module's name and the file, by its last part and as a path."""
    module = bindings.get("parent") or bindings.get("module", "")
    if "." in module or not distribution_of(module):
        return
    file = own_file_called(scene, module)
    if file and not _is_half_run(scene, file):
        shown = paths.base_of(file)
        yield {"hidden": module, "own_path": file, "own_file": shown if shown != "__init__.py" else f"{module}/"}


def _is_half_run(scene: Scene, file: str) -> bool:
    """Whether another file, imported by this one, asks for it too early: a circle, which a new name would not mend."""
    return being_run(scene, file) and not paths.same_file(scene.raised.frames[-1].file, file)
