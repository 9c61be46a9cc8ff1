"""The missing path holds what only a shell replaces: a `~` at its start, a variable, a star."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_VARIABLE = re.compile(r"\$(?:\w{1,100}|\{\w{1,100}\})|%\w{1,100}%")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the sign, and the call that replaces it."""
    path = bindings.get("path", "")[:1_000]
    variable = _VARIABLE.search(path)
    if path == "~" or path.startswith(("~/", "~\\")):
        yield {"shell_sign": "~", "replaced_by": "os.path.expanduser(path)"}
    elif variable:
        yield {"shell_sign": variable[0], "replaced_by": "os.path.expandvars(path)"}
    elif "*" in path:
        yield {"shell_sign": "*", "replaced_by": "glob.glob(path)"}
