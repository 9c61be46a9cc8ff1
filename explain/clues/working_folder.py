"""What is missing is the folder that a command was to be started in, told by the line that started it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the folder, where ``cwd=`` names it, or where the command is plainly another word."""
    frames, path = scene.raised.frames, bindings.get("path", "")
    own = next((frame for frame in reversed(frames) if paths.is_own(frame.file)), None)
    if own is None or not path or paths.base_of(frames[-1].file) != "subprocess.py":
        return
    for call in _calls(own.code[:2_000]):
        folder = next((one.value for one in call.keywords if one.arg == "cwd"), None)
        if folder is None:
            continue
        written = folder.value if isinstance(folder, ast.Constant) else None
        first = _first_word(call)
        if written == path or (written is None and "/" in path and first != path):
            yield {"folder": path, "cwd": ast.unparse(folder)}
            return


def _calls(code: str) -> list[ast.Call]:
    """The calls in the line ``code``; none where it is only a part of a statement."""
    for text in (code, code.rstrip(":"), f"{code}\n pass"):
        try:
            tree = ast.parse(text.strip())
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        return [one for one in ast.walk(tree) if isinstance(one, ast.Call)]
    return []


def _first_word(call: ast.Call) -> object:
    """The program that ``call`` starts, where it is written out."""
    command = call.args[0] if call.args else None
    if isinstance(command, (ast.List, ast.Tuple)) and command.elts:
        command = command.elts[0]
    return command.value if isinstance(command, ast.Constant) else None
