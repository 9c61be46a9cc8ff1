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
        yield {"command": path, "command_line": path, "first_word": first, **_as_list(path)}
    elif "/" not in path and "\\" not in path:
        yield {"command": path}


def _as_list(line: str) -> dict[str, str]:
    """The command as the list that it should have been given as, where a shell reads nothing else into it."""
    import shlex  # only for this one message

    if len(line) > _LONGEST or not _SHELL.isdisjoint(line):
        return {}
    try:
        words = shlex.split(line)
    except ValueError:
        return {}
    plain = all(word.isprintable() and '"' not in word and "\\" not in word for word in words)
    return {"as_list": "[" + ", ".join(f'"{word}"' for word in words) + "]"} if plain else {}


_LONGEST = 120
_SHELL = frozenset("|<>&;$*?`~")
"""Signs that mean something to a shell and nothing to a program."""
