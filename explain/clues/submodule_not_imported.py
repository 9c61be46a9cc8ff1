"""The attribute that a package lacks is a module inside it, which importing the package does not load."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.data.modules import has_part
from explain.environment import paths
from explain.environment.neighbours import has_package
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the full name of the module inside."""
    named = re.match(r"module '([\w.]{1,200})' has no attribute '(\w{1,200})'", scene.raised.first_line)
    package, part = named.groups() if named else (bindings.get("module", ""), bindings.get("attr", ""))
    if not package or not part:
        return
    folders = paths.own_folders(scene.raised.frames)[:1]
    own = any(has_package(scene.names(f"{folder}{package.replace('.', '/')}"), part) for folder in folders)
    if own or has_part(package, part):
        yield {"inner": f"{package}.{part}"}
