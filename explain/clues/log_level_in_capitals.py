"""A log level that exists, in other letters or under another name: told by the message alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_MEANT = {
    **{one.lower(): one for one in (*_LEVELS, "FATAL", "NOTSET")},
    **dict.fromkeys(("warn", "warnings"), "WARNING"),
    **dict.fromkeys(("verbose", "trace", "all", "fine", "finer", "finest"), "DEBUG"),
    **dict.fromkeys(("err", "errors", "severe"), "ERROR"),
    **dict.fromkeys(("information", "notice"), "INFO"),
    **dict.fromkeys(("crit", "panic", "emergency"), "CRITICAL"),
}
"""Levels by their own names and by those that other loggers have for them, in small letters."""


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the level of ``logging`` in its own spelling, and whether only the letters' size was wrong."""
    level = bindings.get("level", "")
    meant = _MEANT.get(level.strip().lower())
    if meant is None:
        return
    yield {"meant_level": meant, "small_level" if level.strip().upper() == meant else "other_level": level}
