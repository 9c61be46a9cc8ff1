"""Data that ships: tables of plain text, each with the module that looks things up in it, read when first asked.

Says what is known of modules, packages, libraries and error numbers of the world outside a program. Judges no error.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

_FOLDER = os.path.dirname(os.path.abspath(__file__))


def rows(name: str) -> Iterator[list[str]]:
    """The rows of the table ``name`` as their columns; lines that are empty or begin with ``#`` are left out."""
    with open(os.path.join(_FOLDER, f"{name}.tsv"), encoding="utf-8") as file:
        for line in file:
            text = line.rstrip("\n")
            if text and not text.startswith("#"):
                yield text.split("\t")
