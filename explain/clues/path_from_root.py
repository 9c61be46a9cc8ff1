"""The path that was asked for is a whole one: it starts at the root, so no working directory matters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_ROOT = re.compile(r"[/\\]|[A-Za-z]:[/\\]")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the path again, under the name of a whole one."""
    path = bindings.get("path", "")
    if _ROOT.match(path):
        yield {"whole_path": path}
