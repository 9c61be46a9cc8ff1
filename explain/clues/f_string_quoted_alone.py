"""Python 3.8 quotes the braces of an f-string alone, under a file name of its own, and not the reader's file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_FILE = "<fstring>"


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields what stands in the braces (``expression``), which is quoted in parentheses of Python's own."""
    frame = scene.raised.frames[-1] if scene.raised.frames else None
    quoted = frame.code.strip() if frame and frame.file == _FILE else ""
    if quoted.startswith("(") and quoted.endswith(")") and "\n" not in quoted and quoted[1:-1].strip():
        yield {"expression": quoted[1:-1].strip()}
