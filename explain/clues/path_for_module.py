"""A path stands where `python -m` wants a module's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_ASKED = re.compile(r"Error while finding module specification for '([^']{1,400})'|No module named ([^\s;]{1,400})")
_MODULE = re.compile(r"(?:\./|\.\\)?([\w/\\]{1,200}?)(?:\.py)?[/\\]?")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the path, and the name of the module there where it has one."""
    asked = _ASKED.match(scene.raised.first_line)
    path = (asked[1] or asked[2]) if asked else ""
    if "/" not in path and "\\" not in path:
        return
    found = _MODULE.fullmatch(path)
    parts = re.split(r"[/\\]", found[1]) if found else []
    named = parts and all(part.isidentifier() for part in parts)
    yield {"given_path": path} | ({"as_module": ".".join(parts)} if named else {})
