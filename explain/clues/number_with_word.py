"""A text that was to be a number has one, and a word behind it: 180 cm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_TEXT = re.compile(r" *([+-]?\d{1,15}(?:\.\d{1,15})?) ?([^\W\d_]{1,15}) *")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields both, where the number alone could have been read; ``e`` belongs to a number's own letters."""
    found = _TEXT.fullmatch(bindings.get("text", ""))
    of_int = re.search(r" base (\d+): ", scene.raised.first_line)
    if found is None or (of_int is not None and (of_int[1] != "10" or "." in found[1])):
        return
    if found[2].lower() not in ("e", "j"):
        yield {"number": found[1], "word": found[2]}
