"""The bytes that could not be decoded came from the standard input, told by the line that failed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene

_READS = re.compile(r"(?<![\w.])input\(|\bsys\.stdin\b(?!\.buffer)")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields what reads, where the reader's own last line reads from the standard input."""
    own = paths.own_before_codecs(scene.raised.frames)
    found = _READS.search(own.code[:2_000]) if own else None
    if found:
        yield {"reading": f"{found[0]})" if found[0].endswith("(") else found[0]}
