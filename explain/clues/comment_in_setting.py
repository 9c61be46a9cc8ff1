"""A setting that should be a number has a comment behind it, told by the text and by who read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene

_COMMENTED = re.compile(r"\s*([-+]?[\d.]+|\w+)\s+([#;]).*", re.DOTALL)


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the value and the sign that begins the comment, where ``configparser`` has read the text."""
    text = bindings.get("text") or bindings.get("value") or ""
    if not any(paths.base_of(frame.file) == "configparser.py" for frame in scene.raised.frames):
        return
    found = _COMMENTED.fullmatch(text[:500])
    if found:
        yield {"setting": found[1], "comment_sign": found[2]}
