"""A name that is imported from one of the reader's own files is not in it, and one much like it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene
from explain.spelling import closest

_FROM = re.compile(r"\(([^()]{1,1000}\.py)\)")
_MADE = re.compile(r"(?m)^(?:async +def|def|class) +(\w+)|^(\w+) *(?::[^=\n]*)?=(?!=)")
_LINKS = frozenset({"of", "the", "a", "to", "for", "by", "get"})


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the name, with its line, that is spelled nearly the same or made of the same words in another order."""
    place, name = _FROM.search(scene.raised.first_line), bindings.get("name", "")
    source = scene.sources(place[1]) if place and name and not paths.is_standard(place[1]) else None
    if source is None:
        return
    made = {one[1] or one[2]: source.text.count("\n", 0, one.start()) + 1 for one in _MADE.finditer(source.text)}
    if name in made:  # the file was stopped before its line, or has changed since
        return
    near = closest(name, list(made)) or next((one for one in made if _words(one) == _words(name)), None)
    if near:
        yield {"own_name": near, "own_line": str(made[near]), "own_file": paths.base_of(place[1]) if place else ""}


def _words(name: str) -> frozenset[str]:
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name)
    return frozenset(one.lower() for one in parts) - _LINKS
