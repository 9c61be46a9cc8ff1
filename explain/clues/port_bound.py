"""What was refused is a port to listen on, told by the lines that failed: the message alone names nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_BINDS = re.compile(r"\.bind\(|(?<!\w)create_server\(|\bHTTPServer\(|attempting to bind on address")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields nothing but its yes, where a line of the traceback binds a socket and no file is named."""
    raised = scene.raised
    lines = (frame.code[:2_000] for frame in raised.frames[-4:])
    named = bindings.get("path")
    if not named and (_BINDS.search(raised.first_line[:500]) or any(_BINDS.search(line) for line in lines)):
        yield {}
