"""A name stands in a module that was imported with a star, and the star leaves it out."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene
from explain.source import Source

_MOST_MODULES = 8


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the module that has the name, and why the star passes it over: an underscore, or a list ``__all__``."""
    name = bindings.get("name", "")
    own = next((frame for frame in reversed(scene.raised.frames) if paths.is_own(frame.file)), None)
    source = scene.sources(own.file) if own and name.isidentifier() else None
    if own is None or source is None or source.tree is None:
        return
    starred = [one for one in source.tree.body if isinstance(one, ast.ImportFrom) and one.names[0].name == "*"]
    for statement in starred[:_MOST_MODULES]:
        if not statement.module or statement.level:
            continue
        file = paths.folder_of(own.file) + statement.module.replace(".", "/") + ".py"
        module = scene.sources(file)
        if module is None or name not in _defined(module):
            continue
        reason = {"underscored": name} if name.startswith("_") else {"all_list": f"__all__ = {_all(module)}"}
        if name.startswith("_") or _all(module):
            yield {"module": statement.module, "star_line": str(statement.lineno), **reason}
            return


def _defined(module: Source) -> set[str]:
    """The names that the top level of ``module`` gives a value."""
    found: set[str] = set()
    for one in module.tree.body if module.tree else ():
        if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(one.name)
        targets = one.targets if isinstance(one, ast.Assign) else [one.target] if isinstance(one, ast.AnnAssign) else []
        found.update(target.id for target in targets if isinstance(target, ast.Name))
    return found


def _all(module: Source) -> str:
    """The list ``__all__`` of ``module`` as it is written, or an empty text."""
    for one in module.tree.body if module.tree else ():
        named = isinstance(one, ast.Assign) and any(getattr(target, "id", "") == "__all__" for target in one.targets)
        if named and isinstance(one, ast.Assign):
            return module.code(one.value)
    return ""
