"""A file of the reader's own was loaded in place of the standard module of the same name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.data.modules import has_part, is_package
from explain.data.standard_library import addition, has_module
from explain.environment import paths
from explain.environment.hiding import own_file_called
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the module's name and the file, by its last part and as a path."""
    parent = bindings.get("parent", "")
    module = parent or bindings.get("module", "")
    if "." in module or not has_module(module, scene.python):
        return
    if parent and not (is_package(parent) and has_part(parent, _first_part(bindings.get("module", "")))):
        return
    file = own_file_called(scene, module)
    if file:
        shown = paths.base_of(file)
        yield {"hidden": module, "own_path": file, "own_file": shown if shown != "__init__.py" else f"{module}/"}
    elif parent and not addition(bindings.get("module", "")):  # a standard package that is none can only be hidden
        yield {"hidden": module, "own_file": f"{module}.py"}


def _first_part(module: str) -> str:
    """What stands behind the first dot."""
    return module.split(".")[1] if "." in module else ""
