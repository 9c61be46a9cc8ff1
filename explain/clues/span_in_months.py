"""A time span was asked for in months or years, told by the line that makes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_DAYS = {"month": "30", "months": "30", "year": "365", "years": "365"}


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields how many days such a unit has about, where the refused name is one and the line has a ``timedelta``."""
    keyword = bindings.get("keyword", "")
    last = scene.raised.frames[-1] if scene.raised.frames else None
    if last is not None and keyword in _DAYS and "timedelta(" in last.code:
        yield {"keyword": keyword, "days": _DAYS[keyword]}
