"""A random number was asked for with one limit where the function takes two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_ASKED = re.compile(r"(?:Random\.)?(randint|uniform)\(\) missing 1 required positional argument: 'b'")
_GIVEN = re.compile(r"\b([\w.]*(?:randint|uniform))\(([\w.]{1,30})\)")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the function, and the call as it is meant where the line shows it."""
    asked = _ASKED.fullmatch(scene.raised.first_line)
    if asked is None:
        return
    last = scene.raised.frames[-1] if scene.raised.frames else None
    given = _GIVEN.search(last.code) if last is not None else None
    first = "1" if asked[1] == "randint" else "0"
    yield {"function": asked[1], **({"meant": f"{given[1]}({first}, {given[2]})"} if given else {})}
