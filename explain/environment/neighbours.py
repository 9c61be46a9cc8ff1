"""What lies near the failing program by its file names: own modules, virtual environments, what is installed in them.

Looks only through the scene's ``names``, which stays under the reader's roots. Says nothing where it may not look.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.environment import paths
from explain.environment.scene import Scene

ENVIRONMENTS = (".venv", "venv", "env", ".env", "virtualenv")
"""Usual names of a project's virtual environment."""
_MOST_FOLDERS = 60
_SKIPPED = {"__pycache__", "node_modules", "build", "dist", "site-packages", *ENVIRONMENTS}


def own_modules(scene: Scene) -> tuple[str, ...]:
    """The modules and packages in the folder of the started program."""
    found: dict[str, None] = {}
    for folder in _program_folder(scene):
        for name in scene.names(folder):
            stem, dot, ending = name.rpartition(".")
            if dot and ending == "py" and stem.isidentifier():
                found[stem] = None
            elif name.isidentifier() and "__init__.py" in scene.names(_inside(folder, name)):
                found[name] = None
    return tuple(found)


def file_elsewhere(scene: Scene, module: str) -> str:
    """The reader's own file called ``module`` in another folder near the program, where there is just one."""
    found = []
    for base in _program_folder(scene):
        outer = paths.folder_of(base.rstrip("/\\"))
        folders = list(_folders(scene, base)) + ([outer, *_folders(scene, outer)] if outer else [])
        for folder in dict.fromkeys(folders[:_MOST_FOLDERS]):
            if folder.rstrip("/\\") != base.rstrip("/\\") and f"{module}.py" in scene.names(folder):
                found.append(_inside(folder, f"{module}.py"))
    return found[0] if len(set(found)) == 1 else ""


def environment_with(scene: Scene, module: str) -> tuple[str, str] | None:
    """A virtual environment near by that has ``module``, and its Python; None where the error came from it."""
    for base in dict.fromkeys(("", *_program_folder(scene), *_outer_folders(scene))):
        for name in ENVIRONMENTS:
            folder = _inside(base, name) if base else name
            for packages, program in _packages(scene, folder):
                if has_package(scene.names(packages), module) and not _ran_in(scene, folder):
                    return folder, program
    return None


def has_package(names: tuple[str, ...], module: str) -> bool:
    """Whether a folder with these ``names`` holds ``module`` as a file, a package or a compiled part."""
    return any(
        name == module or (name.startswith(f"{module}.") and name.endswith((".py", ".so", ".pyd"))) for name in names
    )


def _packages(scene: Scene, environment: str) -> Iterator[tuple[str, str]]:
    for version in scene.names(_inside(environment, "lib")):
        if version.startswith("python3"):
            yield _inside(environment, f"lib/{version}/site-packages"), _inside(environment, "bin/python")
    if scene.names(_inside(environment, "Lib")):
        yield _inside(environment, "Lib/site-packages"), _inside(environment, "Scripts\\python.exe")


def _ran_in(scene: Scene, environment: str) -> bool:
    """Whether the traceback goes through files of ``environment``: then that one's Python ran."""
    part = f"/{paths.base_of(environment.rstrip('/'))}/"
    return any(part in frame.file.replace("\\", "/") for frame in scene.raised.frames)


def _program_folder(scene: Scene) -> Iterator[str]:
    first = next(
        (frame.file for frame in scene.raised.frames if paths.is_own(frame.file) and frame.file[:1] != "<"), None
    )
    if first is not None:
        yield paths.folder_of(first) or "."


def _outer_folders(scene: Scene) -> Iterator[str]:
    """The folders above the program's, three steps at most."""
    for folder in _program_folder(scene):
        for _ in range(3):
            folder = paths.folder_of(folder.rstrip("/\\"))
            if not folder:
                return
            yield folder


def _folders(scene: Scene, folder: str) -> Iterator[str]:
    """The folders inside ``folder`` that may hold the reader's own files."""
    for name in scene.names(folder):
        if "." not in name and name not in _SKIPPED:
            yield _inside(folder, name)


def _inside(folder: str, name: str) -> str:
    return name if folder in ("", ".") else f"{folder.rstrip('/')}/{name}"
