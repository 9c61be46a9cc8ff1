"""Clues: certain statements about an error as it was printed, each found by one module of this package, by its name.

A fact looks at source; a clue looks at the values in the message, the paths in the traceback, the Python that ran and
the names of files near by, and answers from the data that ships (``explain.data``). It has one public function,
``find(scene, bindings)``, and yields bindings; nothing when it is not sure. Pages name clues as they name facts. Clues
import no file system: what is at hand there comes in by the scene.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module

from explain.records import dataclass
from explain.source import SourceReader, no_sources
from explain.tracebacks.model import Raised

CLUES = frozenset(
    {
        "missing_module_added_later",
        "missing_module_by_other_name",
        "missing_module_elsewhere",
        "missing_module_misspelled",
        "missing_module_of_distribution",
        "missing_module_of_other_system",
        "missing_module_of_system_package",
        "missing_module_removed",
        "missing_name_added_later",
        "missing_name_moved",
        "missing_name_removed",
        "name_in_hiding_file",
    }
)
"""The modules of this package, so that the name of a fact costs no search for a clue."""

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


ClueFinder = Callable[[Scene, Mapping[str, str]], Iterator[Mapping[str, str]]]


@cache
def clue(name: str) -> ClueFinder:
    """The clue called ``name``, one of ``CLUES``."""
    return import_module(f"explain.clues.{name}").find  # type: ignore[no-any-return]
