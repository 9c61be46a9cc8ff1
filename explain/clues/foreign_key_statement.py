"""Which end of a foreign key was touched, told by the statement in the line that failed; the message names neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_STATEMENT = re.compile(r"[\"'(]\s*(?:(insert\s+into)|delete\s+from)\s+(\w{1,60})", re.IGNORECASE)


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields ``stored_in`` or ``removed_from``, a table, where the last line quoted holds one such statement alone."""
    frames = scene.raised.frames
    found = list(_STATEMENT.finditer(frames[-1].code[:2_000])) if frames else []
    if len(found) == 1:
        yield {"stored_in" if found[0][1] else "removed_from": found[0][2]}
