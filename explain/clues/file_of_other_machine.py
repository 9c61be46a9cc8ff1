"""The system names a compiled module itself as not to be found: the file is there, and built for another processor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_LOADED = re.compile(r"(?:/|\$DIR/)(?:[^:]{0,1000}/)?([^:/]{1,200}\.so): cannot open shared object file")
_TRIED = re.compile(r"dlopen\([^)]{0,1000}\).{0,2000}incompatible architecture")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the file's name: Python gives the loader whole paths, so only what it loads itself is named by one."""
    found = _LOADED.match(scene.raised.first_line)
    if found:
        yield {"unfit": found[1]}
    elif _TRIED.match(scene.raised.first_line):
        yield {}
