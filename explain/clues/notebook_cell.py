"""The line that failed stands in a cell of a notebook, which is no file of a package."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_CELL = re.compile(r"Cell In\s?\[[\d ]{1,9}\]|<ipython-input-|.{0,200}[/\\]ipykernel_\d")
_IMPORTED = re.compile(r"from\s+\.{1,8}([\w.]{0,200})\s+import\s+([\w, ]{1,200})")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the import without its dots, where the cell shows it on one line."""
    frame = scene.raised.frames[-1] if scene.raised.frames else None
    if frame is None or not _CELL.match(frame.file):
        return
    found = _IMPORTED.search(frame.code)
    plain = found and (f"from {found[1]} import {found[2].strip()}" if found[1] else f"import {found[2].strip()}")
    yield {"cell": "yes"} | ({"plain_import": plain} if plain else {})
