"""Why a module cannot be found: the first cause that is certain, in a fixed order, so that one clue alone holds.

Judges by the module's name, the Python that ran and names of files near by. Imports nothing and opens no file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from explain.data.distributions import distribution_of, known_modules, module_of
from explain.data.modules import of_python2, of_system, older_way
from explain.data.standard_library import addition, before, has_module, instead_of, module_names, order, removal
from explain.environment import paths
from explain.environment.neighbours import environment_with, file_elsewhere, own_modules
from explain.environment.scene import Scene
from explain.spelling import closest, one_slip

_NAMED = re.compile(r"(?:No module named|Standard library module) '?([\w.]{1,200})(?:'|$)")
"""The whole name, which a page with a wording of its own may bind in parts or not at all."""

_BUILD = re.compile(
    r"(?:^|[/\\])(?:pip-build-env-|pip-req-build-|build-env-|builds-v\d|pyproject_hooks[/\\]|setuptools[/\\]build_meta\.py)"
)
"""Files that stand in a traceback only while a package is built."""
_DEEPEST = 4
"""Folders between a started program and the one that its imports are counted from."""
_NAMESPACES = ("google", "azure", "zope", "ruamel", "backports", "sphinxcontrib", "jaraco")
"""Packages that many distributions bring a part of."""

Bindings = Mapping[str, str]
NOTHING: Bindings = {}


def told(clue: str, scene: Scene, bindings: Bindings) -> Iterator[Bindings]:
    """What ``clue`` binds where it names the cause of the module in ``bindings`` being missing; else nothing."""
    named = _NAMED.match(scene.raised.first_line)
    module = _whole_name(scene, named[1] if named else bindings.get("module", ""))
    if all(part.isidentifier() for part in module.split(".")):
        name, found = cause(scene, module)
        if name == clue:
            yield found


@lru_cache(maxsize=1)  # every page about missing modules asks for its own clue of the same error
def cause(scene: Scene, module: str) -> tuple[str, Bindings]:
    """The clue that holds for the missing ``module``, and what it binds; an empty name where none does."""
    for name, look in _CAUSES:
        found = look(scene, module)
        if found:
            return f"missing_module_{name}", found
    return "", NOTHING


def _whole_name(scene: Scene, module: str) -> str:
    """What the import asked for, where ``module`` is a namespace that many packages share: "google" tells nothing."""
    if module not in _NAMESPACES or not scene.raised.frames:
        return module
    line = scene.raised.frames[-1].code[:2_000]
    found = re.search(rf"\b(?:from|import)\s+({module}(?:\.\w{{1,100}}){{0,4}})(?:\s+import\s+(\w{{1,100}}))?", line)
    if found is None:
        return module
    parts = f"{found[1]}.{found[2] or ''}".strip(".").split(".")
    known = (".".join(parts[:length]) for length in range(2, len(parts) + 1))
    return next((one for one in known if distribution_of(one) not in ("", distribution_of(module))), module)


def _in_build(scene: Scene, module: str) -> Bindings:
    """A package is built by pip or another installer, in an environment that holds only what the package asks for."""
    build = any(_BUILD.search(frame.file) for frame in scene.raised.frames)
    top = module.partition(".")[0]
    if not build or removal(module):
        return NOTHING
    if top == "pkg_resources":
        return {"lost_part": top}
    name = distribution_of(module) or distribution_of(top)
    return {"build_needs": top, "distribution": name} if name else {"build_needs": top}


def _around_script(scene: Scene, module: str) -> Bindings:
    """The started program lies inside of the package that it imports, or in a folder beside it."""
    first = next((frame.file for frame in scene.raised.frames[:1] if paths.is_own(frame.file)), "")
    stem, _, ending = paths.base_of(first).rpartition(".")
    parts, folder = [stem], paths.folder_of(first)
    for _ in range(_DEEPEST) if ending == "py" and "." not in module else ():
        name, outer = paths.base_of(folder.rstrip("/\\")), paths.folder_of(folder.rstrip("/\\"))
        if not name or not all(part.isidentifier() for part in (name, *parts)):
            return NOTHING
        parts.insert(0, name)
        meant = name == module and _holds_wanted(scene, folder, module)
        if meant or "__init__.py" in scene.names(f"{outer}{module}"):
            found = {"run_as": ".".join(parts), "run_from": outer.rstrip("/\\")} if outer.rstrip("/\\") else {}
            return {"wanted_package": module, "program_file": first} | found
        folder = outer
    return NOTHING


def _holds_wanted(scene: Scene, folder: str, module: str) -> bool:
    """Whether ``folder``, called like the ``module``, is what was meant: a package, or one with the part asked for."""
    line = scene.raised.frames[-1].code[:2_000]
    found = re.search(rf"\b{module}\.(\w{{1,100}})|\b{module} import (\w{{1,100}})", line)
    part, names = (found[1] or found[2]) if found else "", scene.names(folder.rstrip("/\\"))
    return "__init__.py" in names or (part in names or f"{part}.py" in names if names else bool(found and found[1]))


def _removed(scene: Scene, module: str) -> Bindings:
    """A module that the running Python no longer has; one that is there again, or that Debian ships apart, is none."""
    gone = removal(module)
    if gone is None or (scene.python and order(scene.python) < order(gone.version)):
        return NOTHING
    found = {"removed": gone.name, "removed_in": gone.version, "last_in": before(gone.version)}
    instead, library = instead_of(module), asking_package(scene)
    return found | ({"instead": instead} if instead else {}) | ({"library": library} if library else {})


def _added_later(scene: Scene, module: str) -> Bindings:
    new = addition(module)
    if new is None or (scene.python and order(scene.python) >= order(new.version)):
        return NOTHING
    older = older_way(module)
    return {"needs": new.version, "added": new.name} | ({"older": older} if older else {})


def _of_python2(scene: Scene, module: str) -> Bindings:
    found = of_python2(module)
    return {"instead": found} if found else NOTHING


def _not_built(scene: Scene, module: str) -> Bindings:
    if module == "_curses" and paths.on_windows(scene.raised.frames):
        return NOTHING
    found = of_system(module, "built")
    return {"instead": found, "feature": module.lstrip("_")} if found else NOTHING


def _of_other_system(scene: Scene, module: str) -> Bindings:
    windows = paths.on_windows(scene.raised.frames)
    if module == "_curses" and windows:
        return {"system": "Linux and macOS", "instead": "Run `python -m pip install windows-curses`."}
    for sort, system in (("windows", "Windows"), ("unix", "Linux and macOS")):
        found = of_system(module, sort)
        if found and not (sort == "windows" and windows):
            return {"system": system, "instead": found}
    return NOTHING


def _of_system_package(scene: Scene, module: str) -> Bindings:
    top = module.partition(".")[0]
    if paths.on_windows(scene.raised.frames):
        return NOTHING
    found = of_system(module, "package") or of_system(top, "package")
    return {"instead": found, "part": top} if found else NOTHING


def _elsewhere(scene: Scene, module: str) -> Bindings:
    if "." in module:
        return NOTHING
    found = environment_with(scene, module)
    return {"environment": found[0], "program": found[1]} if found else NOTHING


def _in_other_folder(scene: Scene, module: str) -> Bindings:
    found = file_elsewhere(scene, module) if "." not in module else ""
    return {"found_file": found, "found_folder": paths.folder_of(found.rstrip("/")) or "."} if found else NOTHING


def _by_distribution_name(scene: Scene, module: str) -> Bindings:
    real = module_of(module) if not distribution_of(module) else ""
    return {"real_module": real, "distribution": distribution_of(real)} if real else NOTHING


def _of_distribution(scene: Scene, module: str) -> Bindings:
    name = distribution_of(module)
    if not name or ("." in module and distribution_of(module.partition(".")[0]) == name):
        return NOTHING  # a part of a package that is there
    same = name.replace("-", "_").lower() == module.replace(".", "_").lower()
    return {"distribution": name, "wanted": module, "same_name" if same else "other_name": name}


def _misspelled(scene: Scene, module: str) -> Bindings:
    """A slip of the reader's own files, of the standard library, or of a well-known package, nearest first."""
    if "." in module or len(module) < 3:
        return NOTHING
    own = closest(module, own_modules(scene))
    if own:
        return {"meant": own, "meant_file": f"{own}.py"}
    near = [(one, "standard") for one in module_names() if has_module(one, scene.python) and _slip(module, one)]
    near += [(one, "package") for one in known_modules() if one_slip(module, one)]
    first = module[:1].lower()  # few slips change the first letter
    near = [one for one in near if one[0][:1].lower() == first] or near
    near = [one for one in near if one[1] == "standard"] or near
    if len(near) != 1:
        return NOTHING
    meant, kind = near[0]
    distribution = distribution_of(meant) if kind == "package" else ""
    return {"meant": meant, f"meant_{kind}": meant} | ({"distribution": distribution} if distribution else {})


def _slip(module: str, name: str) -> bool:
    """Whether ``module`` is a slip of the standard ``name``; a letter more at the end is one for short names too."""
    return one_slip(module, name) or (len(module) > 4 and module[:-1] == name)


def asking_package(scene: Scene) -> str:
    """The installed package whose line failed, or an empty text where it was the reader's own."""
    return paths.package_of(scene.raised.frames[-1].file) if scene.raised.frames else ""


_CAUSES = (
    ("in_build", _in_build),
    ("around_script", _around_script),
    ("in_other_folder", _in_other_folder),
    ("removed", _removed),
    ("added_later", _added_later),
    ("of_python2", _of_python2),
    ("not_built", _not_built),
    ("of_other_system", _of_other_system),
    ("of_system_package", _of_system_package),
    ("elsewhere", _elsewhere),
    ("of_distribution", _of_distribution),
    ("by_distribution_name", _by_distribution_name),
    ("misspelled", _misspelled),
)
