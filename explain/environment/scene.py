"""The scene of an error: all that may be looked at to explain how it came about. Looks at nothing by itself."""

from __future__ import annotations

from collections.abc import Callable

from explain.records import dataclass
from explain.source import SourceReader, no_sources
from explain.tracebacks.model import Raised

FolderReader = Callable[[str], tuple[str, ...]]
"""Hands out the names in a folder, sorted; nothing where it may not or cannot be read."""


def no_names(folder: str) -> tuple[str, ...]:
    """The reader for text without files."""
    return ()


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known around an error: how it was ``raised``, by which ``python`` ("3.12", or empty where not known).

    ``sources`` hands out the reader's files and ``names`` what lies in a folder, both only under the reader's roots.
    """

    raised: Raised
    python: str = ""
    sources: SourceReader = no_sources
    names: FolderReader = no_names
