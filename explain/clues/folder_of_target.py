"""Where a file was to be moved or copied to: into another folder, or to a name in the folder where the program runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the folder of the target; where it has none, the path that alone can be missing."""
    path, target = bindings.get("path", ""), bindings.get("target", "")
    if not path or not target:
        return
    end = max(target.rfind("/"), target.rfind("\\"))
    if end > 0:
        yield {"target_folder": target[:end]}
    elif end < 0:
        yield {"only_path": path}
