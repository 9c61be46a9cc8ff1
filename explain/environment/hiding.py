"""Files of the reader's own that hide a module of the same name: told from paths, or seen beside the program."""

from __future__ import annotations

from explain.environment import paths
from explain.environment.missing_names import path_in
from explain.environment.scene import Scene


def own_file_called(scene: Scene, module: str) -> str:
    """The reader's own file or folder that was loaded for ``module``, or an empty text."""
    named = path_in(scene.raised.first_line)
    if named:
        return named if paths.is_own(named) and paths.module_called(named) == module else ""
    for frame in scene.raised.frames:
        if paths.is_own(frame.file) and paths.module_called(frame.file) == module and frame.function == "<module>":
            return frame.file
    for folder in paths.own_folders(scene.raised.frames)[:1]:
        names = scene.names(folder or ".")
        if f"{module}.py" in names:
            return f"{folder}{module}.py"
        if module in names and "__init__.py" in scene.names(f"{folder}{module}"):
            return f"{folder}{module}/__init__.py"
    return ""


def being_run(scene: Scene, file: str) -> bool:
    """Whether ``file`` stands in the traceback."""
    return any(paths.same_file(frame.file, file) for frame in scene.raised.frames)
