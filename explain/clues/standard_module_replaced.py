"""A standard module lacks a name that every Python has in it: something else was loaded under the module's name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.data.standard_library import public_names
from explain.environment.hiding import own_file_called
from explain.environment.neighbours import file_elsewhere
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the file of that name in a folder near by, else what tells where it came from.

    A file beside the program, or in the traceback, is for ``own_file_hides_standard`` to tell.
    """
    module = bindings.get("module", "")
    if bindings.get("attr", "") not in public_names(module) or own_file_called(scene, module):
        return
    found = file_elsewhere(scene, module)
    yield {"other_path": found} if found else {"unseen": f"{module}.__file__"}
