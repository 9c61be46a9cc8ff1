"""The text that could not be encoded was printed, so the encoding is the terminal's, told by the line that failed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene

_PRINTS = re.compile(r"(?<![\w.])print\(|\bsys\.(?:stdout|stderr)\.write(?:lines)?\(")
_TO_FILE = re.compile(r"\bfile\s*=")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the call, where the reader's own last line prints, and not into a file that it names."""
    own = paths.own_before_codecs(scene.raised.frames)
    found = _PRINTS.search(own.code[:2_000]) if own else None
    if own and found and not _TO_FILE.search(own.code[:2_000]) and ".encode(" not in own.code:
        yield {"printing": f"{found[0]})"}
