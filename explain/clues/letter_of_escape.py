"""The character that a message names by an escape, as a reader sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the letter, where it is one that can be shown."""
    found = _ESCAPE.fullmatch(bindings.get("character", ""))
    number = int(found[1] or found[2] or found[3], 16) if found else 0
    if 0 < number <= 0x10FFFF and chr(number).isprintable() and not chr(number).isspace():
        yield {"letter": chr(number)}
