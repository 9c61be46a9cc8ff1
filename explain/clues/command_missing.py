"""What is missing is a command that `subprocess` was to start, and maybe its arguments were given as one text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the command, and its first word where the message names a whole command line."""
    frames = scene.raised.frames
    path = bindings.get("path", "")
    started = frames and paths.base_of(frames[-1].file) == "subprocess.py" and paths.is_standard(frames[-1].file)
    if not started or not path or any("cwd" in frame.code for frame in frames if paths.is_own(frame.file)):
        return
    first, _, rest = path.partition(" ")
    if rest and "/" not in first and "\\" not in first:
        yield {"command": path, "command_line": path, "first_word": first}
    elif "/" not in path and "\\" not in path:
        yield {"command": path}
